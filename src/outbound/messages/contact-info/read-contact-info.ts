import type {
  Address,
  ContactInfo,
  ContactName,
  ContactUrl,
  EmailAddress,
  Organization,
  PhoneNumber,
} from '../model.ts';
import { readOptionalList, readRequiredList } from '../../reading/list.ts';
import { readLink, readOptionalText, readText } from '../../reading/scalars.ts';
import { recordReader } from '../../reading/record.ts';
import { optional, type Read } from '../../reading/read.ts';

const readName: Read<ContactName> = recordReader({
  first_name: readOptionalText,
  last_name: readOptionalText,
  middle_name: readOptionalText,
  prefix: readOptionalText,
  suffix: readOptionalText,
  full_name: readText,
});

const readOrganization: Read<Organization | undefined> = optional(
  recordReader({ title: readOptionalText, department: readOptionalText, company: readOptionalText }),
);

const readPhone: Read<PhoneNumber> = recordReader({ phone_number: readText, type: readOptionalText });
const readEmail: Read<EmailAddress> = recordReader({ email_address: readText, type: readOptionalText });
const readUrl: Read<ContactUrl> = recordReader({ url: readLink, type: readOptionalText });

const readAddress: Read<Address> = recordReader({
  zip: readOptionalText,
  city: readOptionalText,
  state: readOptionalText,
  country: readOptionalText,
  country_code: readOptionalText,
  type: readOptionalText,
});

export const readContactInfo: Read<ContactInfo> = recordReader({
  name: readName,
  organization: readOrganization,
  phone_numbers: (...field) => readRequiredList(readPhone, ...field),
  email_addresses: (...field) => readOptionalList(readEmail, ...field),
  addresses: (...field) => readOptionalList(readAddress, ...field),
  urls: (...field) => readOptionalList(readUrl, ...field),
  birthday: readOptionalText,
});
