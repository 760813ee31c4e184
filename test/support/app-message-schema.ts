import { blankPattern } from './is-blank.ts';
import { isUrl } from './is-url.ts';

/**
 * A JSON Schema of what `toInstagram` takes, written from the Conversation API and not from the library. `null` is absence
 * everywhere, blank is in every field that may be missing; of the fields of which one must be there, each that is not
 * `null` counts. Further fields may be there. Two formats are our own, since JSON Schema has none: `link` and `send-body`.
 */

type Schema = object;
type Schemas = Readonly<Record<string, Schema>>;

const nothing: Schema = { type: 'null' };
const blank: Schema = { type: 'string', pattern: blankPattern };
const absent: Schema = { anyOf: [nothing, blank] };
const anything: Schema = {};
const text: Schema = { type: 'string', not: blank };
const anyText: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const link: Schema = { type: 'string', format: 'link' };
const bare: Schema = { type: 'object' };

const optional = (schema: Schema): Schema => ({ anyOf: [absent, schema] });
const optionalAll = (schemas: Schemas): Schemas =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, optional(schema)]));

const object = (required: Schemas, maybe: Schemas = {}): Schema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optionalAll(maybe) },
});

const list = (items: Schema, minItems: number): Schema => ({ type: 'array', items, minItems });

/** An object in which a field is there, and is no `absence`. */
const has = (key: string, absence: Schema = nothing): Schema => ({
  type: 'object',
  required: [key],
  properties: { [key]: { not: absence } },
});

const oneOf = (kinds: Schemas): Schema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(kinds).map(([key, schema]) => [key, { anyOf: [nothing, schema] }])),
  oneOf: Object.keys(kinds).map((key) => has(key)),
});

const textItem = object({ text });
const media = object({ url: link }, { thumbnail_url: anything, filename_override: anything });
const degrees = (maximum: number): Schema => ({ type: 'number', minimum: -maximum, maximum });
const coordinates = object({ latitude: degrees(90), longitude: degrees(180) });
const location = object({ title: text, coordinates }, { label: text });

const choice = oneOf({
  text_message: textItem,
  url_message: object({ title: text, url: link }),
  call_message: object({ title: text, phone_number: text }),
  location_message: location,
  calendar_message: object(
    { title: text, event_title: text, event_start: text, event_end: text, fallback_url: link },
    { event_description: text },
  ),
  share_location_message: object({ title: text, fallback_url: link }),
});
const choices = list(choice, 1);

const card: Schema = {
  ...object({}, { title: text, description: text, media_message: media, choices: list(choice, 0) }),
  anyOf: [
    ...['title', 'description', 'media_message'].map((key) => has(key, absent)),
    { required: ['choices'], properties: { choices } },
  ],
};

const item = oneOf({
  choice: object({ title: text }, { description: text, media }),
  product: object({ id: text, marketplace: text }, { quantity: number, item_price: number, currency: text }),
});
const section = object({ items: list(item, 1) }, { title: text });

const name = object(
  { full_name: text },
  { first_name: text, last_name: text, middle_name: text, prefix: text, suffix: text },
);
const typed = (key: string, value: Schema): Schema => list(object({ [key]: value }, { type: text }), 0);
const address = object({}, { city: text, country: text, state: text, zip: text, type: text, country_code: text });

const parameters: Schema = {
  anyOf: [
    { type: 'array', maxItems: 0 },
    { type: 'object', additionalProperties: { anyOf: [nothing, anyText] } },
  ],
};
const reference = object({ template_id: text, version: text }, { language_code: text, parameters });
const channelReference = object({ template_id: text }, { version: text, language_code: text, parameters });
/** A map by channel; only Instagram's value is ours. */
const ofInstagram = (schema: Schema): Schema => ({ type: 'object', properties: { INSTAGRAM: schema } });
const hasInstagram = (key: string, absence: Schema): Schema => ({
  type: 'object',
  required: [key],
  properties: { [key]: has('INSTAGRAM', absence) },
});
const template: Schema = {
  ...object({}, { channel_template: bare }),
  if: hasInstagram('channel_template', nothing),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { properties: { channel_template: ofInstagram(channelReference) } },
  else: object({ omni_template: reference }),
};

const contents: Schemas = {
  text_message: textItem,
  media_message: media,
  choice_message: object({ choices }, { text_message: object({}, { text }) }),
  card_message: card,
  carousel_message: object({ cards: list(card, 1) }, { choices: list(choice, 0) }),
  location_message: location,
  list_message: object({ title: text, sections: list(section, 1) }, { description: text, media }),
  contact_info_message: object(
    { name, phone_numbers: typed('phone_number', text) },
    {
      addresses: list(address, 0),
      email_addresses: typed('email_address', text),
      organization: object({}, { company: text, department: text, title: text }),
      urls: typed('url', link),
      birthday: text,
    },
  ),
};
/** Instagram has nothing that these could become. */
const never: Schema = { not: anything };
const events: Schemas = {
  composing_event: bare,
  composing_end_event: bare,
  read_message_event: bare,
  comment_reply_event: textItem,
  agent_joined_event: never,
  agent_left_event: never,
  generic_event: never,
};

const explicit = 'explicit_channel_message';
const omni = 'explicit_channel_omni_message';

export const appMessageSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object({}, { channel_specific_message: bare, [explicit]: bare }),
  if: hasInstagram(explicit, absent),
  // What an override replaces is not looked at.
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { properties: { [explicit]: ofInstagram({ type: 'string', format: 'send-body' }) } },
  else: {
    ...object({}, { [omni]: bare }),
    if: hasInstagram(omni, nothing),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { properties: { [omni]: ofInstagram(oneOf({ ...contents, template_reference: reference })) } },
    else: oneOf({ ...contents, ...events, template_message: template }),
  },
};

/** A link: http(s), without control characters, with a host that can be one, perhaps with white space around it. */
export const isLink = (value: string): boolean =>
  !/\p{Cc}/u.test(value.trim()) &&
  /^\s*https?:\/\//i.test(value) &&
  isUrl(value.trim()) &&
  !/["`{}]/.test(new URL(value).host);

/** JSON of one body of the send call, or of several. */
export function isSendBody(value: string): boolean {
  const isObject = (body: unknown): boolean => typeof body === 'object' && body !== null && !Array.isArray(body);
  try {
    const json: unknown = JSON.parse(value);
    return Array.isArray(json) ? json.length > 0 && json.every(isObject) : isObject(json);
  } catch {
    return false;
  }
}
