import { piece, textDraft } from '../draft.ts';
import type { Job } from '../job.ts';
import { lose, note } from '../log.ts';
import type { Address, ContactInfo, ContactName, Organization, TypedValue } from '../model.ts';
import { linkInText } from '../parts/link-in-text.ts';
import { readContactInfo } from '../read/contact-info.ts';
import type { OutboundRule } from '../rule.ts';

export const contactInfoRule: OutboundRule<'contact_info_message'> = {
  id: 'contact_info_message',
  direction: 'outbound',
  summary: 'A contact card becomes a text with a line for each thing it says.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/contact-info-message/',
  read: readContactInfo,
  build(contact, job) {
    note(job.log, 'contact.as-text', contact.at, {});
    losePartsNotIn(contact.name, job);
    return [textDraft(contact.at, [linesOf(contact, job).map((line) => piece(line))])];
  },
};

/** Only the full name is shown: a part that does not stand in it is not seen. */
function losePartsNotIn({ full_name, parts }: ContactName, { log }: Job): void {
  for (const { place, text } of parts) {
    if (full_name.includes(text.trim())) continue;
    lose(log, 'name.part-lost', place, { value: text }, { expected: 0, received: text.length });
  }
}

function linesOf(contact: ContactInfo, job: Job): readonly string[] {
  const { name, organization, phones, emails, addresses, links, birthday } = contact;
  return [
    name.full_name,
    organizationLine(organization),
    ...[...phones, ...emails].map(({ value, type }) => typed(value, type)),
    ...addresses.map(addressLine),
    ...links.map((link) => linkLine(link, job)),
    birthday ?? '',
  ].filter((line) => line !== '');
}

function organizationLine(organization: Organization | undefined): string {
  return joined(', ', organization?.title, organization?.department, organization?.company);
}

function addressLine({ zip, city, state, country, country_code, type }: Address): string {
  return typed(joined(', ', joined(' ', zip, city), state, country, country_code), type);
}

function linkLine({ at, value, type }: TypedValue, job: Job): string {
  return typed(linkInText(value, at, 'url', job), type);
}

function typed(value: string, type: string | undefined): string {
  return joined(' ', value, type === undefined ? undefined : `(${type})`);
}

/** Pieces that are absent leave no trace. */
function joined(separator: string, ...pieces: readonly (string | undefined)[]): string {
  return pieces.filter((each) => each !== undefined && each !== '').join(separator);
}
