import { describe, expect, it } from 'vitest';
import { fromInstagram, type InboundOptions, type Outcome, toCallback } from '../src/inbound/index.ts';
import { type ExpectedOutcome, type InboundFixture, itEach, readFixtures } from './support/fixtures.ts';
import { frozen } from './support/frozen.ts';

const fixtures = readFixtures<InboundFixture>('inbound');

function lookUps({ options }: InboundFixture): InboundOptions {
  const { messageIds: ids = {}, choices: known = {}, objects } = options ?? {};
  const messageIds = new Map(Object.entries(ids));
  const choices = new Map(Object.entries(known));
  return {
    messageIdOf: (mid) => messageIds.get(mid),
    choiceOf: (payload) => choices.get(payload),
    ...(objects && { objects }),
  };
}

/** An outcome as fixtures hold it. */
function comparable({ raw, dedupeKey, ...rest }: Outcome): ExpectedOutcome {
  return rest as ExpectedOutcome;
}

type Loose = { readonly [key: string]: unknown };

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const lists = ['messaging', 'standby', 'changes'];

/** An item that no fixture holds. */
const stranger = { sender: { id: 'stranger' }, message: { mid: 'mid.stranger', text: 'Hello' } };

/**
 * The same items in another batch: in other company, each list and the lists themselves the other way round, every entry
 * by itself, and sent later.
 */
function redelivered(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body.flatMap(redelivered);
  if (!isObject(body) || !Array.isArray(body['entry'])) return [body];
  const { entry, ...rest } = body;
  const entries = entry
    .toReversed()
    .map((one) => ({ object: body['object'], trace: 'later', entry: [stranger, again(one)] }));
  return [{ ...rest, entry: [] }, ...entries];
}

function again(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  const members = Object.entries(entry).map(([key, value]) => {
    const items = lists.includes(key) && Array.isArray(value) ? value : [];
    if (items.length > 0) return [key, [stranger, ...items.toReversed()]];
    return [key, key === 'time' ? 1800000000123 : value];
  });
  const isOfItems = members.some(
    ([key, value]) => lists.includes(String(key)) && Array.isArray(value) && value.length > 0,
  );
  return Object.fromEntries(isOfItems ? members.toReversed() : members);
}

function keysOf(webhook: unknown, fixture: InboundFixture): readonly string[] {
  const result = fromInstagram(webhook, lookUps(fixture));
  if (result.status === 'refused') return [];
  const isOurs = ({ raw }: Outcome): boolean => raw !== stranger;
  return result.outcomes
    .filter(isOurs)
    .map(({ dedupeKey }) => dedupeKey)
    .toSorted();
}

/** What a JSON Pointer without escapes points to. */
function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => Object(value)[key], document);
}

/** What an outcome says, in whichever form of envelope it came. Of what nobody can read, that is its mid, or the item. */
function said({ kind, mid, raw, object, ...rest }: Outcome): unknown {
  if (kind === 'unsupported') return mid ?? idOf(raw) ?? (isObject(raw) && 'value' in raw ? raw['value'] : raw);
  // The fixtures know few comments: one id, in several places.
  if ('event' in rest && 'comment_event' in rest.event) return rest.event.comment_event.id ?? rest.event;
  const { at, timestamp, standby, dedupeKey, ...words } = rest;
  return { ...words, mid };
}

/** Of a comment, in whichever form it came. */
function idOf(raw: unknown): unknown {
  return isObject(raw) && raw['field'] === 'comments' && isObject(raw['value']) ? raw['value']['id'] : undefined;
}

describe('fromInstagram', () => {
  itEach(fixtures, 'should do as $name says', ({ fixture }) => {
    const webhook = frozen(fixture.input);

    const result = fromInstagram(webhook, lookUps(fixture));

    const outcomes = result.status === 'ok' ? result.outcomes : [];
    expect(result.status === 'ok' ? { ...result, outcomes: outcomes.map(comparable) } : result).toStrictEqual(
      fixture.expected,
    );
    for (const { raw, at, dedupeKey } of outcomes) {
      expect(raw).toBe(valueAt(webhook, at));
      expect(dedupeKey).toMatch(/./);
    }
    const known = new Map(outcomes.map((outcome) => [outcome.dedupeKey, said(outcome)]));
    for (const outcome of outcomes) expect(said(outcome)).toStrictEqual(known.get(outcome.dedupeKey));
  });

  const read = fixtures.filter(({ fixture }) => fixture.expected.status === 'ok');

  itEach(read, 'should give the items of $name the same keys when they are delivered again', ({ fixture }) => {
    const keys = keysOf(fixture.input, fixture);

    const later = keysOf([{ object: 'instagram', entry: [stranger] }, ...redelivered(fixture.input)], fixture);

    expect(later).toStrictEqual(keys);
  });
});

describe('an item of fixtures/inbound', () => {
  const items = fixtures
    .flatMap(({ fixture }) => fixture.input)
    .flatMap((body) => (isObject(body) && Array.isArray(body['entry']) ? body['entry'] : []))
    .flatMap((entry) => (isObject(entry) && Array.isArray(entry['messaging']) ? entry['messaging'] : []))
    .filter(isObject);

  const account = { id: '17841400000000001', time: 1700000000123 };

  it.each([
    ['standby', (item: Loose) => ({ entry: [{ ...account, standby: [item] }] })],
    ['changes', (item: Loose) => ({ entry: [{ ...account, changes: [{ field: 'messages', value: item }] }] })],
    [
      'changes of standby',
      (item: Loose) => ({ entry: [{ ...account, changes: [{ field: 'standby', value: item }] }] }),
    ],
    ['field and value of an entry', (item: Loose) => ({ entry: [{ ...account, field: 'messages', value: item }] })],
    ['field and value alone', (item: Loose) => ({ ...account, field: 'messages', value: item })],
  ])('should say the same, with the same keys, as one of %s', (_name, webhookOf) => {
    const summaries = (webhook: unknown): unknown => {
      const result = fromInstagram(webhook);
      return (
        result.status === 'ok' && result.outcomes.map(({ raw, at, standby, ...rest }) => ({ ...rest, payload: '' }))
      );
    };

    for (const item of items) {
      const plain = summaries({ entry: [{ ...account, messaging: [item] }] });

      expect(summaries(webhookOf(item))).toStrictEqual(plain);
    }
    expect(items.length).toBeGreaterThan(300);
  });
});

describe('toCallback', () => {
  const withCallbacks = fixtures.filter(({ fixture }) => fixture.callbacks !== undefined);

  itEach(withCallbacks, 'should do as $name says, key for key', ({ fixture }) => {
    const result = fromInstagram(fixture.input, lookUps(fixture));
    const { envelope } = fixture;

    const callbacks =
      result.status === 'ok' && envelope ? result.outcomes.map((outcome) => toCallback(outcome, envelope)) : [];

    expect(callbacks).toStrictEqual(fixture.callbacks);
    expect(JSON.stringify(callbacks)).toBe(JSON.stringify(fixture.callbacks));
  });
});
