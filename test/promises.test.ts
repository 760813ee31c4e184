import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppMessage, current, documented, type OutboundOptions, toInstagram } from '../src/outbound/index.ts';
import { faultsOf } from './support/documented-limits.ts';
import { frozen } from './support/frozen.ts';

const letters = fc.constantFrom(
  'a',
  'b',
  'Z',
  'é',
  'ß',
  '字',
  '。',
  ' ',
  ' ',
  '\n',
  '.',
  '😀',
  '👨‍👩‍👧',
  '🇳🇴',
  '%',
  ':',
  '/',
);
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('Yes', 'Où', '7'),
      fc.array(letters, { maxLength }),
      fc.constantFrom('', 'x'.repeat(maxLength)),
    )
    .map(([first, rest, tail]) => first + rest.join('') + tail);
const links = fc
  .tuple(fc.constantFrom('png', 'mp4', 'pdf', 'docx', 'html'), fc.integer({ min: 1, max: 700 }))
  .map(([extension, length]) => `https://example.com/${'p'.repeat(length)}.${extension}`);

const title = words(25);
const degrees = (max: number): fc.Arbitrary<number> => fc.double({ min: -max, max, noNaN: true });
const location = fc.record(
  { title, label: words(8), coordinates: fc.record({ latitude: degrees(90), longitude: degrees(180) }) },
  { requiredKeys: ['title', 'coordinates'] },
);
const kind = fc.oneof(
  { arbitrary: title.map((text) => ({ text_message: { text } })), weight: 4 },
  fc.record({ title, url: links }).map((url_message) => ({ url_message })),
  fc
    .record({ title, phone_number: fc.constantFrom('+46732000000', '46 73 200') })
    .map((call_message) => ({ call_message })),
  location.map((location_message) => ({ location_message })),
  fc.record({ title, fallback_url: links }).map((share_location_message) => ({ share_location_message })),
  fc
    .record({
      title,
      event_title: words(9),
      event_start: fc.constant('2026-01-01T10:00:00Z'),
      event_end: fc.constant('2026-01-01T11:00:00Z'),
      fallback_url: links,
    })
    .map((calendar_message) => ({ calendar_message })),
);
const choice = fc
  .tuple(kind, fc.option(words(30), { nil: undefined }))
  .map(([made, postback_data]) => (postback_data === undefined ? made : { ...made, postback_data }));
const choices = (maxLength: number) => fc.array(choice, { minLength: 1, maxLength });
const card = fc
  .record(
    { title: words(60), description: words(60), media_message: fc.record({ url: links }), choices: choices(6) },
    { requiredKeys: [] },
  )
  .filter((made) => Object.keys(made).length > 0);

const item = fc.oneof(
  fc
    .record(
      { title, description: words(30), media: fc.record({ url: links }), postback_data: words(20) },
      { requiredKeys: ['title'] },
    )
    .map((made) => ({ choice: made })),
  fc
    .record(
      { id: words(8), marketplace: words(5), quantity: fc.nat(99), item_price: fc.nat(999), currency: words(3) },
      { requiredKeys: ['id', 'marketplace'] },
    )
    .map((product) => ({ product })),
);
const section = fc.record(
  { title: words(12), items: fc.array(item, { minLength: 1, maxLength: 9 }) },
  { requiredKeys: ['items'] },
);
const list = fc.record(
  {
    title: words(40),
    description: words(90),
    media: fc.record({ url: links }),
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['title', 'sections'] },
);
const type = words(4);
const contact = fc.record(
  {
    name: fc.record({ full_name: words(20), first_name: words(5), suffix: words(3) }, { requiredKeys: ['full_name'] }),
    phone_numbers: fc.array(fc.record({ phone_number: words(12), type }, { requiredKeys: ['phone_number'] }), {
      maxLength: 3,
    }),
    email_addresses: fc.array(fc.record({ email_address: words(12), type }, { requiredKeys: ['email_address'] }), {
      maxLength: 3,
    }),
    addresses: fc.array(fc.record({ zip: words(4), city: words(9), country: words(9), type }, { requiredKeys: [] }), {
      maxLength: 3,
    }),
    urls: fc.array(fc.record({ url: links, type }, { requiredKeys: ['url'] }), { maxLength: 3 }),
    organization: fc.record({ company: words(9), title: words(9) }, { requiredKeys: [] }),
    birthday: fc.constant('1990-12-31'),
  },
  { requiredKeys: ['name', 'phone_numbers'] },
);

/** Messages of every kind that can be sent, of any length. */
const messages: fc.Arbitrary<AppMessage> = fc.oneof(
  words(1500).map((text) => ({ text_message: { text } })),
  fc.record({ url: links }).map((media_message) => ({ media_message })),
  location.map((location_message) => ({ location_message })),
  fc
    .record({ text_message: words(700).map((text) => ({ text })), choices: choices(16) }, { requiredKeys: ['choices'] })
    .map((choice_message) => ({ choice_message })),
  card.map((card_message) => ({ card_message })),
  fc
    .record(
      { cards: fc.array(card, { minLength: 1, maxLength: 14 }), choices: choices(4) },
      { requiredKeys: ['cards'] },
    )
    .map((carousel_message) => ({ carousel_message })),
  list.map((list_message) => ({ list_message })),
  contact.map((contact_info_message) => ({ contact_info_message })),
  card.map((card_message) => ({ text_message: null, explicit_channel_omni_message: { INSTAGRAM: { card_message } } })),
);

/** A profile that somebody made: each limit somewhere between its least and the documented one. */
const tightProfile = fc
  .tuple(
    fc.constantFrom(documented, current),
    fc.record({
      textBytes: fc.integer({ min: 40, max: 1000 }),
      textCharacters: fc.integer({ min: 20, max: 999 }),
      quickReplies: fc.integer({ min: 1, max: 13 }),
      elements: fc.integer({ min: 1, max: 10 }),
      buttons: fc.integer({ min: 1, max: 3 }),
      choiceTitle: fc.integer({ min: 4, max: 20 }),
      elementTitle: fc.integer({ min: 4, max: 80 }),
      subtitle: fc.integer({ min: 4, max: 80 }),
      payload: fc.integer({ min: 60, max: 1000 }),
      buttonTemplateText: fc.integer({ min: 1, max: 640 }),
    }),
  )
  .map(([profile, limits]) => ({ ...profile, limits }));

const options: fc.Arbitrary<OutboundOptions> = fc.record(
  {
    to: fc.constant('900000000000001'),
    messageId: fc.constant('01F6:100%'),
    profile: fc.oneof(fc.constantFrom(documented, current), tightProfile),
    channelProperties: fc.constant({ INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' }),
    callChoices: fc.constantFrom('both', 'button', 'text'),
    longText: fc.constantFrom('cut', 'follow-up'),
  },
  { requiredKeys: [] },
);

/** Every text, number and link in a value. */
function factsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // Numbers stand as decimals in maps links.
  if (typeof value === 'number') return Math.abs(value) < 1e-6 ? [] : [String(value === 0 ? 0 : value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(factsOf) : [];
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** What may hold a fact that is in no request. */
const holders = new Set(['postback.unused', 'calendar.as-link', 'field.ignored']);

/** Everything that is in a result: texts joined, since a fact may run on in the next part, and each other string. */
function contentOf(result: ReturnType<typeof toInstagram>): { readonly texts: string; readonly strings: string } {
  const { requests } = result;
  const texts = requests.map((request) =>
    'message' in request && 'text' in request.message ? request.message.text : '',
  );
  const notices = result.status === 'adapted' ? result.notices : [];
  const kept = notices.filter(({ code, severity }) => severity === 'loss' || holders.has(code));
  return { texts: bare(texts.join('')), strings: bare([...factsOf(requests), ...factsOf(kept)].join('\u0000')) };
}

function pointsInto(document: unknown, path: string): boolean {
  let value = document;
  for (const key of path.split('/').slice(1)) {
    if (!Object.hasOwn(Object(value), key)) return false;
    value = Object(value)[key];
  }
  return true;
}

describe('the two promises', () => {
  const law = (check: (message: AppMessage, options: OutboundOptions) => void): void =>
    fc.assert(fc.property(messages, options, (message, chosen) => check(frozen(message), chosen)));

  it('should always make requests within the documented limits', () => {
    law((message, chosen) => {
      const { requests } = toInstagram(message, chosen);

      for (const request of requests) expect(faultsOf(request, chosen.profile?.limits)).toStrictEqual([]);
    });
  });

  it('should never let a text, link, number or postback vanish without a notice', () => {
    law((message, chosen) => {
      const result = toInstagram(message, chosen);
      if (result.status === 'refused') return;

      const { texts, strings } = contentOf(result);
      const vanished = factsOf(message)
        .map(bare)
        .filter((fact) => !texts.includes(fact) && !strings.includes(fact));
      expect(vanished).toStrictEqual([]);
    });
  });

  it('should refuse exactly the messages with a loss where losses are refused', () => {
    law((message, chosen) => {
      const reported = toInstagram(message, chosen);
      const refused = toInstagram(message, { ...chosen, onLoss: 'refuse' });

      const losses =
        reported.status === 'adapted' ? reported.notices.filter(({ severity }) => severity === 'loss') : [];
      // A message that is refused anyway is refused with its losses beside the rest.
      if (reported.status === 'refused') expect(refused.status).toBe('refused');
      else if (losses.length === 0) expect(refused).toStrictEqual(reported);
      else {
        const issues = refused.status === 'refused' ? refused.issues : [];
        expect(issues.map(({ code, path }) => ({ code, path }))).toStrictEqual(
          losses.slice(0, 100).map(({ code, path }) => ({ code, path })),
        );
        for (const { expected, received } of issues) expect(Number(received)).toBeGreaterThan(Number(expected));
      }
    });
  });

  it('should always give the same bytes for the same message', () => {
    law((message, chosen) => {
      expect(JSON.stringify(toInstagram(message, chosen))).toBe(JSON.stringify(toInstagram(message, chosen)));
    });
  });

  it('should always point into the message, and to requests that are there', () => {
    law((message, chosen) => {
      const result = toInstagram(message, chosen);

      for (const { path } of result.status === 'refused' ? result.issues : result.notices) {
        expect(pointsInto(message, path)).toBe(true);
      }
      for (const notice of result.status === 'refused' ? [] : result.notices) {
        if ('request' in notice) expect(result.requests[notice.request]).toBeDefined();
      }
    });
  });

  it('should refuse few of these messages: the laws above hold of something', () => {
    const results = fc
      .sample(fc.tuple(messages, options), 400)
      .map(([message, chosen]) => toInstagram(message, chosen));
    const count = (status: string): number => results.filter((result) => result.status === status).length;

    expect(count('adapted')).toBeGreaterThan(200);
    expect(count('refused')).toBeLessThan(150);
  });
});
