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
);

const options: fc.Arbitrary<OutboundOptions> = fc.record(
  {
    to: fc.constant('900000000000001'),
    messageId: fc.constant('01F6:100%'),
    profile: fc.constantFrom(documented, current),
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
    fc.assert(
      fc.property(messages, options, (message, chosen) => check(frozen(message), chosen)),
      { numRuns: 400, seed: 20_261_122 },
    );

  it('should always make requests within the documented limits', () => {
    law((message, chosen) => {
      const { requests } = toInstagram(message, chosen);

      for (const request of requests) expect(faultsOf(request)).toStrictEqual([]);
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
      if (reported.status === 'refused' || losses.length === 0) expect(refused).toStrictEqual(reported);
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
      .sample(fc.tuple(messages, options), { numRuns: 400, seed: 20_261_122 })
      .map(([message, chosen]) => toInstagram(message, chosen));
    const count = (status: string): number => results.filter((result) => result.status === status).length;

    expect(count('adapted')).toBeGreaterThan(200);
    expect(count('refused')).toBeLessThan(40);
  });
});
