import { describe, expect, it } from 'vitest';
import {
  type AppMessage,
  type Choice,
  type ListItem,
  type OutboundOptions,
  profiles,
  toInstagram,
} from '../src/outbound/index.ts';

const { current, documented } = profiles;

/** A type with every field filled: a field that is forgotten here does not compile. */
type Full<T> = T extends string | number | Date
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Full<Item>[]
    : { readonly [Key in keyof T]-?: Full<NonNullable<T[Key]>> };

let count = 0;
/** A text that stands nowhere else. */
const mark = (): string => `#${count++}#`;
const link = (extension: string): string => `https://example.com/${count++}.${extension}`;

const media = (extension: string): Full<NonNullable<AppMessage['media_message']>> => ({
  url: link(extension),
  thumbnail_url: link('png'),
  filename_override: mark(),
});
const location: Full<NonNullable<AppMessage['location_message']>> = {
  title: mark(),
  label: mark(),
  coordinates: { latitude: 12.3456, longitude: -65.4321 },
};

type Kinds = Omit<Choice, 'postback_data'>;
const kinds: Full<Kinds> = {
  text_message: { text: mark() },
  url_message: { title: mark(), url: link('html') },
  call_message: { title: mark(), phone_number: '+4612345' },
  location_message: location,
  calendar_message: {
    title: mark(),
    event_start: '2026-01-01T10:00:00Z',
    event_end: '2026-01-01T11:00:00Z',
    event_title: mark(),
    event_description: mark(),
    fallback_url: link('html'),
  },
  share_location_message: { title: mark(), fallback_url: link('html') },
};
/** Every kind of choice, once. */
const choices: readonly Choice[] = Object.entries(kinds).map(([kind, content]) => ({
  [kind]: content,
  postback_data: mark(),
}));

const items: Full<ListItem> = {
  choice: { title: mark(), description: mark(), media: media('png'), postback_data: mark() },
  product: { id: mark(), marketplace: mark(), quantity: 31, item_price: 42.5, currency: 'NOK' },
};

type Contents = Omit<
  AppMessage,
  | 'template_message'
  | 'explicit_channel_message'
  | 'explicit_channel_omni_message'
  | 'channel_specific_message'
  | 'agent'
>;
/** Choices and items are one kind each, so they cannot have every field at once. */
type WithChoices<T> = T extends { readonly choices: unknown } ? Omit<T, 'choices'> & { choices: readonly Choice[] } : T;
const card = (extension: string): WithChoices<Full<NonNullable<AppMessage['card_message']>>> => ({
  title: mark(),
  description: mark(),
  media_message: media(extension),
  choices,
  height: 'TALL',
  message_properties: { whatsapp_header: mark() },
});
const contents: { readonly [Key in keyof Contents]-?: AppMessage[Key] } = {
  text_message: { text: mark() } satisfies Full<AppMessage['text_message']>,
  media_message: media('mp4'),
  choice_message: {
    text_message: { text: mark() },
    choices,
    message_properties: { whatsapp_footer: mark() },
  } satisfies WithChoices<Full<NonNullable<AppMessage['choice_message']>>>,
  card_message: card('png'),
  carousel_message: { cards: [card('png'), card('mp4'), card('docx')], choices },
  location_message: location,
  list_message: {
    title: mark(),
    description: mark(),
    media: media('png'),
    sections: [{ title: mark(), items: [{ choice: items.choice }, { product: items.product }] }],
    message_properties: { menu: mark() },
  },
  contact_info_message: {
    name: {
      full_name: 'Dr. Ada B. Example III',
      prefix: 'Dr.',
      first_name: 'Ada',
      middle_name: 'Bertha',
      last_name: 'Example',
      suffix: 'III',
    },
    phone_numbers: [{ phone_number: '+4711111', type: mark() }],
    addresses: [{ city: mark(), country: mark(), state: mark(), zip: mark(), type: mark(), country_code: 'NO' }],
    email_addresses: [{ email_address: 'ada@example.com', type: mark() }],
    organization: { company: mark(), department: mark(), title: mark() },
    urls: [{ url: link('html'), type: mark() }],
    birthday: '1990-12-31',
  } satisfies Full<AppMessage['contact_info_message']>,
};

/** Each value in a message, with its place. */
function leavesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, `${path}/${key}`));
}

describe('every field of the contract', () => {
  const beside = {
    agent: { display_name: mark(), type: 'HUMAN', picture_url: link('png') },
    channel_specific_message: { INSTAGRAM: { message_type: 'FLOWS', message: { text: mark() } } },
  };
  const choicesOf: readonly OutboundOptions[] = [
    { profile: documented },
    { profile: current },
    { profile: documented, callChoices: 'button', longText: 'follow-up', messageId: '01HV' },
    { profile: current, callChoices: 'text' },
  ];
  const cases = Object.entries(contents).flatMap(([key, content]) =>
    choicesOf.map((options, index) => ({ key, index, message: { [key]: content, ...beside }, options })),
  );

  it.each(cases)('should be in the requests or in a notice: $key, options $index', ({ message, options }) => {
    const result = toInstagram(message, options);

    const requests = JSON.stringify(result.requests);
    const notices = result.status === 'adapted' ? JSON.stringify(result.notices) : '';
    const missing = leavesOf(message).filter(([, value]) => !requests.includes(value) && !notices.includes(value));
    expect(missing).toStrictEqual([]);
  });

  it.each(Object.entries(contents))('should be so in an override and in a template too: %s', (key, content) => {
    const message = { [key]: content };
    const reference = { template_id: 't', version: '1' };
    const results = [
      toInstagram({ explicit_channel_omni_message: { INSTAGRAM: message } }),
      toInstagram({ template_message: { omni_template: reference } }, { templates: () => message }),
      toInstagram({ template_message: { channel_template: { INSTAGRAM: reference } } }, { templates: () => message }),
    ];

    for (const result of results) {
      const everything = JSON.stringify(result);
      expect(result.status).not.toBe('refused');
      expect(leavesOf(message).filter(([, value]) => !everything.includes(value))).toStrictEqual([]);
    }
  });

  it('should reach whoever resolves a template: every field of the reference', () => {
    const reference = { template_id: 't', version: '1', language_code: 'nb', parameters: { name: 'Ada' } };
    const asked: unknown[] = [];
    const templates = (given: unknown) => {
      asked.push(given);
      return undefined;
    };

    toInstagram({ template_message: { omni_template: reference } }, { templates });
    toInstagram({ template_message: { channel_template: { INSTAGRAM: reference } } }, { templates });
    toInstagram({ explicit_channel_omni_message: { INSTAGRAM: { template_reference: reference } } }, { templates });

    expect(asked).toStrictEqual([reference, reference, reference]);
  });

  it.each([
    ['composing_event', {}, { sender_action: 'typing_on' }],
    ['composing_end_event', {}, { sender_action: 'typing_off' }],
    ['read_message_event', {}, { sender_action: 'mark_seen' }],
    [
      'comment_reply_event',
      { text: 'Hi' },
      { recipient: { comment_id: 'c' }, messaging_type: 'RESPONSE', message: { text: 'Hi' } },
    ],
    ['agent_joined_event', { agent: {} }, undefined],
    ['agent_left_event', { agent: {} }, undefined],
    ['generic_event', { payload: {} }, undefined],
  ])('should make of every event what there is for it: %s', (key, event, request) => {
    const commentId = key === 'comment_reply_event' ? { commentId: 'c' } : {};

    expect(toInstagram({ [key]: event }, commentId).requests[0]).toStrictEqual(request);
  });

  it('should have been given every content', () => {
    expect(leavesOf(contents).length).toBeGreaterThan(150);
  });
});
