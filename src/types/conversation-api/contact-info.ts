import type { Optional } from './json.ts';

/** A person's name. Only `full_name` is shown: parts that do not stand in it are lost (`name.part-lost`). */
export interface NameInfo {
  /** First line of the contact card. */
  readonly full_name: string;
  /** Not shown by itself. */
  readonly first_name?: Optional<string>;
  /** Not shown by itself. */
  readonly last_name?: Optional<string>;
  /** Not shown by itself. */
  readonly middle_name?: Optional<string>;
  /** Such as `Dr.`; not shown by itself. */
  readonly prefix?: Optional<string>;
  /** Such as `Jr.`; not shown by itself. */
  readonly suffix?: Optional<string>;
}

/** A number of a contact card: a line of its own. */
export interface PhoneNumberInfo {
  /** Sent exactly as given. */
  readonly phone_number: string;
  /** Free text such as `WORK`; stands in brackets. */
  readonly type?: Optional<string>;
}

/** An address of a contact card: one line, `{zip} {city}, {state}, {country}, {country_code} ({type})`. */
export interface AddressInfo {
  /** Stands after the `zip`. */
  readonly city?: Optional<string>;
  /** In words, such as `Sweden`. */
  readonly country?: Optional<string>;
  /** State or region. */
  readonly state?: Optional<string>;
  /** Postal code; begins the line. */
  readonly zip?: Optional<string>;
  /** Free text such as `HOME`; stands in brackets. */
  readonly type?: Optional<string>;
  /** Two letters, such as `SE`. */
  readonly country_code?: Optional<string>;
}

/** An e-mail address of a contact card: a line of its own. */
export interface EmailInfo {
  /** Sent exactly as given. */
  readonly email_address: string;
  /** Free text such as `WORK`; stands in brackets. */
  readonly type?: Optional<string>;
}

/** Where somebody works: one line, `{title}, {department}, {company}`. */
export interface OrganizationInfo {
  /** Ends the line. */
  readonly company?: Optional<string>;
  /** Stands between title and company. */
  readonly department?: Optional<string>;
  /** The position there; begins the line. */
  readonly title?: Optional<string>;
}

/** A link of a contact card: a line of its own. */
export interface UrlInfo {
  /** An http(s) link; sent as given. */
  readonly url: string;
  /** Free text such as `WORK`; stands in brackets. */
  readonly type?: Optional<string>;
}

/** A contact card. Instagram has none: it becomes a text, a line for each fact. */
export interface ContactInfoMessageItem {
  /** Whose card it is. */
  readonly name: NameInfo;
  /** Must be there; may be empty. */
  readonly phone_numbers: readonly PhoneNumberInfo[];
  /** A line each. */
  readonly addresses?: Optional<readonly AddressInfo[]>;
  /** A line each. */
  readonly email_addresses?: Optional<readonly EmailInfo[]>;
  /** One line below the name. */
  readonly organization?: Optional<OrganizationInfo>;
  /** A line each. */
  readonly urls?: Optional<readonly UrlInfo[]>;
  /** YYYY-MM-DD. */
  readonly birthday?: Optional<string>;
}
