import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { at } from '../../path.ts';
import { info, loss, type Report, reportOfEach, together } from '../../report/report.ts';
import { joined } from '../../text/joined.ts';
import { tooLongLink } from '../../text/link-in-text.ts';
import { type Line, unfittedText } from '../../unfitted.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';
import {
  type Address,
  type ContactInfo,
  type ContactName,
  type ContactWay,
  type Organization,
  readContactInfo,
} from './read-contact-info.ts';

export const contactInfoRule: BuildingRule = buildingRule(readContactInfo, (contact, context) => ({
  requests: [unfittedText(contact.path, [linesOf(contact)])],
  report: together(
    info('contact.as-text', contact.path, {}),
    lostParts(contact.name),
    reportOfEach(contact.urls, ({ value, path }) => tooLongLink(value, path, 'url', context)),
  ),
}));

export const contactInfoDocs: RuleDocs = {
  summary: 'A contact card becomes a text with a line for each thing it says.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/contact-info-message/',
  sentences: [
    {
      says: 'A contact card becomes a text with a line for each name, company, number, address and link.',
      fixture: 'outbound/contact-info/plain',
    },
    {
      says: 'Only the full name is shown: a part of the name that does not stand in it is a loss.',
      fixture: 'outbound/contact-info/name-parts-not-in-full-name',
    },
    {
      says: 'What a number or an address is for stands in brackets after it.',
      fixture: 'outbound/contact-info/every-field',
    },
    {
      says: 'What is absent leaves no line, and no comma.',
      fixture: 'outbound/contact-info/addresses-with-absent-parts',
    },
  ],
};

/** Only the full name is shown: a part that does not stand in it is not seen. */
function lostParts({ fullName, parts }: ContactName): Report {
  return reportOfEach(parts, ({ path, text }) => {
    if (text === undefined || fullName.includes(text.trim())) return undefined;
    return loss('name.part-lost', path, { value: text }, { expected: 0, received: text.length });
  });
}

function linesOf(contact: ContactInfo): readonly Line[] {
  const { path, name, organization, phoneNumbers, emailAddresses, addresses, urls, birthday } = contact;
  return [
    { text: name.fullName, path: name.path },
    ...(organization === undefined ? [] : [organizationLine(organization)]),
    ...phoneNumbers.map(wayLine),
    ...emailAddresses.map(wayLine),
    ...addresses.map(addressLine),
    ...urls.map(wayLine),
    { text: birthday ?? '', path: at(path, 'birthday') },
  ].filter(({ text }) => text !== '');
}

function organizationLine({ path, title, department, company }: Organization): Line {
  return { text: joined(', ', title, department, company), path };
}

function wayLine({ path, value, type }: ContactWay): Line {
  return { text: typed(value, type), path };
}

function addressLine({ path, zip, city, state, country, countryCode, type }: Address): Line {
  return { text: typed(joined(', ', joined(' ', zip, city), state, country, countryCode), type), path };
}

function typed(value: string, type: string | undefined): string {
  return joined(' ', value, type && `(${type})`);
}
