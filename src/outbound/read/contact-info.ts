import type { Address, ContactInfo, ContactName, Organization, TypedValue } from '../model.ts';
import {
  isAbsent,
  isBlank,
  knownKeys,
  type Read,
  readLink,
  readOptionalList,
  readOptionalText,
  readRequiredList,
  readSource,
  readText,
  unread,
} from './kit.ts';

const ofContactInfo = knownKeys([
  'name',
  'phone_numbers',
  'addresses',
  'email_addresses',
  'organization',
  'urls',
  'birthday',
]);
export const readContactInfo: Read<ContactInfo> = (value, parent, key, log) => {
  const source = readSource(ofContactInfo, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return {
    at,
    name: readName(source.name, at, 'name', log),
    organization: readOrganization(source.organization, at, 'organization', log),
    phones: readRequiredList(readPhone, source.phone_numbers, at, 'phone_numbers', log),
    emails: readOptionalList(readEmail, source.email_addresses, at, 'email_addresses', log),
    addresses: readOptionalList(readAddress, source.addresses, at, 'addresses', log),
    links: readOptionalList(readUrl, source.urls, at, 'urls', log),
    birthday: readOptionalText(source.birthday, at, 'birthday', log),
  };
};

const nameParts = ['first_name', 'last_name', 'middle_name', 'prefix', 'suffix'] as const;
const ofName = knownKeys(['full_name', ...nameParts]);
const readName: Read<ContactName> = (value, parent, key, log) => {
  const source = readSource(ofName, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  const parts = nameParts.flatMap((part) => {
    const text = readOptionalText(source[part], at, part, log);
    return text === undefined ? [] : [{ place: { parent: at, key: part }, text }];
  });
  return { full_name: readText(source.full_name, at, 'full_name', log), parts };
};

const ofOrganization = knownKeys(['company', 'department', 'title']);
const readOrganization: Read<Organization | undefined> = (value, parent, key, log) => {
  if (isAbsent(value) || isBlank(value)) return undefined;
  const source = readSource(ofOrganization, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return {
    title: readOptionalText(source.title, at, 'title', log),
    department: readOptionalText(source.department, at, 'department', log),
    company: readOptionalText(source.company, at, 'company', log),
  };
};

const readPhone = readTyped('phone_number', readText);
const readEmail = readTyped('email_address', readText);
const readUrl = readTyped('url', readLink);

/** A value under a key of its own, and its type. */
function readTyped(name: string, readValue: Read<string>): Read<TypedValue> {
  const known = knownKeys<string>([name, 'type']);
  return (value, parent, key, log) => {
    const source = readSource(known, value, parent, key, log);
    if (source === undefined) return unread;
    const at = { parent, key };
    return {
      at,
      value: readValue(source[name], at, name, log),
      type: readOptionalText(source['type'], at, 'type', log),
    };
  };
}

const ofAddress = knownKeys(['city', 'country', 'state', 'zip', 'type', 'country_code']);
const readAddress: Read<Address> = (value, parent, key, log) => {
  const source = readSource(ofAddress, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  return {
    zip: readOptionalText(source.zip, at, 'zip', log),
    city: readOptionalText(source.city, at, 'city', log),
    state: readOptionalText(source.state, at, 'state', log),
    country: readOptionalText(source.country, at, 'country', log),
    country_code: readOptionalText(source.country_code, at, 'country_code', log),
    type: readOptionalText(source.type, at, 'type', log),
  };
};
