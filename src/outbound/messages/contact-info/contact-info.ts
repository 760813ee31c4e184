import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { piece, textDraft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { lose, note } from '../../report/report.ts';
import type { Address, ContactInfo, ContactName } from '../model.ts';
import { joined } from '../../text/joined.ts';
import { linkInText } from '../../text/link-in-text.ts';
import { readContactInfo } from './read-contact-info.ts';
import type { OutboundRule } from '../rule.ts';

export const contactInfoRule: OutboundRule<'contact_info_message'> = {
  id: 'contact_info_message',
  read: readContactInfo,
  build(contact, job) {
    note(job.log, 'contact.as-text', contact.at, {});
    losePartsNotIn(contact.name, job);
    return [textDraft(contact.at, [linesOf(contact, job).map((line) => piece(line))])];
  },
};

export const contactInfoDocs: RuleDocs = {
  summary: 'A contact card becomes a text with a line for each thing it says.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/contact-info-message/',
};

/** Only the full name is shown: a part that does not stand in it is not seen. */
function losePartsNotIn({ at, full_name, ...parts }: ContactName, { log }: Job): void {
  for (const [key, part] of Object.entries(parts)) {
    if (part === undefined || full_name.includes(part.trim())) continue;
    lose(log, 'name.part-lost', { parent: at, key }, { value: part }, { expected: 0, received: part.length });
  }
}

function linesOf(contact: ContactInfo, job: Job): readonly string[] {
  const { name, organization, phone_numbers, email_addresses, addresses, urls, birthday } = contact;
  return [
    name.full_name,
    joined(', ', organization?.title, organization?.department, organization?.company),
    ...phone_numbers.map(({ phone_number, type }) => typed(phone_number, type)),
    ...email_addresses.map(({ email_address, type }) => typed(email_address, type)),
    ...addresses.map(addressLine),
    ...urls.map(({ at, url, type }) => typed(linkInText(url, at, 'url', job), type)),
    birthday ?? '',
  ].filter((line) => line !== '');
}

function addressLine({ zip, city, state, country, country_code, type }: Address): string {
  return typed(joined(', ', joined(' ', zip, city), state, country, country_code), type);
}

function typed(value: string, type: string | undefined): string {
  return joined(' ', value, type && `(${type})`);
}
