import type {
  AddressInfo,
  ContactInfoMessageItem,
  EmailInfo,
  NameInfo,
  OrganizationInfo,
  PhoneNumberInfo,
  UrlInfo,
} from '../../../types/conversation-api/contact-info.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readList, readOptionalList } from '../../reading/list.ts';
import { readObject } from '../../reading/object.ts';
import { optional, type Read, type ReadField } from '../../reading/read.ts';
import { readLink, readOptionalText, readText } from '../../reading/scalars.ts';
import type { ReadReport } from '../../report/read-report.ts';

/** A part of a name. */
interface NamePart {
  readonly path: Path;
  readonly text: string | undefined;
}

/** Only the full name is shown. */
export interface ContactName {
  readonly path: Path;
  readonly fullName: string;
  readonly parts: readonly NamePart[];
}

export interface Organization {
  readonly path: Path;
  readonly title: string | undefined;
  readonly department: string | undefined;
  readonly company: string | undefined;
}

/** A number, an e-mail address or a link, and what it is for: `WORK`, `HOME`. */
export interface ContactWay {
  readonly path: Path;
  readonly value: string;
  readonly type: string | undefined;
}

export interface Address {
  readonly path: Path;
  readonly zip: string | undefined;
  readonly city: string | undefined;
  readonly state: string | undefined;
  readonly country: string | undefined;
  readonly countryCode: string | undefined;
  readonly type: string | undefined;
}

export interface ContactInfo {
  readonly path: Path;
  readonly name: ContactName;
  readonly organization: Organization | undefined;
  readonly phoneNumbers: readonly ContactWay[];
  readonly emailAddresses: readonly ContactWay[];
  readonly addresses: readonly Address[];
  readonly urls: readonly ContactWay[];
  readonly birthday: string | undefined;
}

const nameKeys = knownKeys({
  first_name: 'read',
  last_name: 'read',
  middle_name: 'read',
  prefix: 'read',
  suffix: 'read',
  full_name: 'read',
} satisfies Uses<NameInfo>);
const namePartKeys = ['first_name', 'last_name', 'middle_name', 'prefix', 'suffix'] as const;

const readName: Read<ContactName> = (value, path, report) => {
  const fields = readObject(nameKeys, value, path, report);
  if (fields === undefined) return undefined;
  const parts = namePartKeys.map((key) => ({
    path: at(path, key),
    text: readOptionalText(fields[key], path, key, report),
  }));
  const fullName = readText(fields.full_name, path, 'full_name', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return fullName === undefined ? undefined : { path: at(path, 'full_name'), fullName, parts };
};

const organizationKeys = knownKeys({
  title: 'read',
  department: 'read',
  company: 'read',
} satisfies Uses<OrganizationInfo>);

const readOrganization: Read<Organization> = optional((value, path, report) => {
  const fields = readObject(organizationKeys, value, path, report);
  if (fields === undefined) return undefined;
  return {
    path,
    title: readOptionalText(fields.title, path, 'title', report),
    department: readOptionalText(fields.department, path, 'department', report),
    company: readOptionalText(fields.company, path, 'company', report),
  };
});

const phoneKeys = knownKeys({ phone_number: 'read', type: 'read' } satisfies Uses<PhoneNumberInfo>);
const emailKeys = knownKeys({ email_address: 'read', type: 'read' } satisfies Uses<EmailInfo>);
const urlKeys = knownKeys({ url: 'read', type: 'read' } satisfies Uses<UrlInfo>);

const readPhone: Read<ContactWay> = (value, path, report) => {
  const fields = readObject(phoneKeys, value, path, report);
  return fields && wayOf('phone_number', fields.phone_number, fields.type, readText, path, report);
};

const readEmail: Read<ContactWay> = (value, path, report) => {
  const fields = readObject(emailKeys, value, path, report);
  return fields && wayOf('email_address', fields.email_address, fields.type, readText, path, report);
};

const readUrl: Read<ContactWay> = (value, path, report) => {
  const fields = readObject(urlKeys, value, path, report);
  return fields && wayOf('url', fields.url, fields.type, readLink, path, report);
};

function wayOf(
  key: string,
  field: unknown,
  typeField: unknown,
  read: ReadField<string>,
  path: Path,
  report: ReadReport,
): ContactWay | undefined {
  const value = read(field, path, key, report);
  const type = readOptionalText(typeField, path, 'type', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return value === undefined ? undefined : { path, value, type };
}

const addressKeys = knownKeys({
  zip: 'read',
  city: 'read',
  state: 'read',
  country: 'read',
  country_code: 'read',
  type: 'read',
} satisfies Uses<AddressInfo>);

const readAddress: Read<Address> = (value, path, report) => {
  const fields = readObject(addressKeys, value, path, report);
  if (fields === undefined) return undefined;
  return {
    path,
    zip: readOptionalText(fields.zip, path, 'zip', report),
    city: readOptionalText(fields.city, path, 'city', report),
    state: readOptionalText(fields.state, path, 'state', report),
    country: readOptionalText(fields.country, path, 'country', report),
    countryCode: readOptionalText(fields.country_code, path, 'country_code', report),
    type: readOptionalText(fields.type, path, 'type', report),
  };
};

const contactKeys = knownKeys({
  name: 'read',
  organization: 'read',
  phone_numbers: 'read',
  email_addresses: 'read',
  addresses: 'read',
  urls: 'read',
  birthday: 'read',
} satisfies Uses<ContactInfoMessageItem>);

export const readContactInfo: Read<ContactInfo> = (value, path, report) => {
  const fields = readObject(contactKeys, value, path, report);
  if (fields === undefined) return undefined;
  const name = readName(fields.name, at(path, 'name'), report);
  const organization = readOrganization(fields.organization, at(path, 'organization'), report);
  const phoneNumbers = readList(readPhone, fields.phone_numbers, at(path, 'phone_numbers'), report);
  const emailAddresses = readOptionalList(readEmail, fields.email_addresses, at(path, 'email_addresses'), report);
  const addresses = readOptionalList(readAddress, fields.addresses, at(path, 'addresses'), report);
  const urls = readOptionalList(readUrl, fields.urls, at(path, 'urls'), report);
  const birthday = readOptionalText(fields.birthday, path, 'birthday', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  if (name === undefined || phoneNumbers === undefined || emailAddresses === undefined) return undefined;
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  if (addresses === undefined || urls === undefined) return undefined;
  return { path, name, organization, phoneNumbers, emailAddresses, addresses, urls, birthday };
};
