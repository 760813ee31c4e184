import type { Address, ContactInfo, ContactName, Organization, TypedValue } from '../model.ts';
import { readOptionalList, readRequiredList } from './items.ts';
import { knownKeys } from './known-keys.ts';
import { readLink, readOptionalText, readText } from './leaf.ts';
import { objectReader } from './object.ts';
import { optional, type Read } from './value.ts';

const ofContactInfo = knownKeys([
  'name',
  'phone_numbers',
  'addresses',
  'email_addresses',
  'organization',
  'urls',
  'birthday',
]);
export const readContactInfo: Read<ContactInfo> = objectReader(ofContactInfo, (source, at, log) => ({
  at,
  name: readName(source.name, at, 'name', log),
  organization: readOrganization(source.organization, at, 'organization', log),
  phones: readRequiredList(readPhone, source.phone_numbers, at, 'phone_numbers', log),
  emails: readOptionalList(readEmail, source.email_addresses, at, 'email_addresses', log),
  addresses: readOptionalList(readAddress, source.addresses, at, 'addresses', log),
  links: readOptionalList(readUrl, source.urls, at, 'urls', log),
  birthday: readOptionalText(source.birthday, at, 'birthday', log),
}));

const nameParts = ['first_name', 'last_name', 'middle_name', 'prefix', 'suffix'] as const;
const ofName = knownKeys(['full_name', ...nameParts]);
const readName: Read<ContactName> = objectReader(ofName, (source, at, log) => {
  const parts = nameParts.flatMap((part) => {
    const text = readOptionalText(source[part], at, part, log);
    return text === undefined ? [] : [{ place: { parent: at, key: part }, text }];
  });
  return { full_name: readText(source.full_name, at, 'full_name', log), parts };
});

const ofOrganization = knownKeys(['company', 'department', 'title']);
const readOrganization: Read<Organization | undefined> = optional(
  objectReader(ofOrganization, (source, at, log) => ({
    title: readOptionalText(source.title, at, 'title', log),
    department: readOptionalText(source.department, at, 'department', log),
    company: readOptionalText(source.company, at, 'company', log),
  })),
);

const readPhone = readTyped('phone_number', readText);
const readEmail = readTyped('email_address', readText);
const readUrl = readTyped('url', readLink);

/** A value under a key of its own, and its type. */
function readTyped(name: string, readValue: Read<string>): Read<TypedValue> {
  return objectReader(knownKeys<string>([name, 'type']), (source, at, log) => ({
    at,
    value: readValue(source[name], at, name, log),
    type: readOptionalText(source['type'], at, 'type', log),
  }));
}

const ofAddress = knownKeys(['city', 'country', 'state', 'zip', 'type', 'country_code']);
const readAddress: Read<Address> = objectReader(ofAddress, (source, at, log) => ({
  zip: readOptionalText(source.zip, at, 'zip', log),
  city: readOptionalText(source.city, at, 'city', log),
  state: readOptionalText(source.state, at, 'state', log),
  country: readOptionalText(source.country, at, 'country', log),
  country_code: readOptionalText(source.country_code, at, 'country_code', log),
  type: readOptionalText(source.type, at, 'type', log),
}));
