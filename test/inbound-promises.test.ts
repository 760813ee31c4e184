import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Callback,
  type Envelope,
  fromInstagram,
  type Outcome,
  explain as sentenceOf,
  toCallback,
} from '../src/inbound/index.ts';
import { readSendResponse, type SendAnswerHeaders, type SendRequest } from '../src/outbound/index.ts';
import { answerChallenge, verifySignature } from '../src/webhook/index.ts';
import { anything } from './support/anything.ts';
import { frozen } from './support/frozen.ts';
import {
  account,
  type Batch,
  batches,
  batchesOf,
  deliveriesOf,
  kinds,
  type Loose,
  lookUps,
  type Placed,
  pairs,
  type Sample,
  samples,
  texts,
} from './support/webhooks.ts';

const runs = fc.readConfigureGlobal().numRuns ?? 100;

function outcomesOf(webhook: unknown): readonly Outcome[] {
  const result = fromInstagram(webhook, lookUps);
  if (result.status === 'refused') throw new Error('The test expects a webhook that is read.');
  return result.outcomes;
}

interface Read extends Placed {
  readonly outcomes: readonly Outcome[];
}

/** The outcomes of each sample in a batch. */
function readingsOf({ webhook, placed }: Batch): readonly Read[] {
  const outcomes = outcomesOf(webhook);
  return placed.map((place) => ({ ...place, outcomes: outcomes.filter(({ at }) => at === place.at) }));
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWebhook(body: unknown): boolean {
  return isObject(body) && (Array.isArray(body['entry']) || isChange(body));
}

function isChange(body: Loose): boolean {
  return body['field'] !== undefined && body['value'] !== undefined;
}

const lists = ['messaging', 'standby', 'changes'];

/** Where items stand: an entry or a body without any stands for itself. */
function placesOf(webhook: unknown): readonly string[] {
  const bodies = Array.isArray(webhook)
    ? webhook.map((body, index) => [`/${index}`, body] as const)
    : [['', webhook] as const];
  return bodies.flatMap(([at, body]) => {
    const entries = isObject(body) && Array.isArray(body['entry']) ? body['entry'] : undefined;
    const isOne = entries === undefined || (isObject(body) && isChange(body));
    return [
      ...(entries ?? []).flatMap((entry, index) => placesInEntry(entry, `${at}/entry/${index}`)),
      ...(isOne ? [at] : []),
    ];
  });
}

/** Its items, then what stands in the place of a list, then what it is itself. */
function placesInEntry(entry: unknown, at: string): readonly string[] {
  if (!isObject(entry)) return [at];
  const items = lists.flatMap((list) => {
    const held = entry[list];
    return Array.isArray(held)
      ? held.flatMap((_, index) => (isInRow(held, index) ? [] : [`${at}/${list}/${index}`]))
      : [];
  });
  if (items.length === 0 && !isChange(entry)) return [at];
  const strays = lists.filter((list) => !Array.isArray(entry[list] ?? []) && entry[list] !== '');
  return [...items, ...strays.map((list) => `${at}/${list}`), ...(isChange(entry) ? [at] : [])];
}

/** Whether a value belongs to the one before it: both are no objects. */
function isInRow(list: readonly unknown[], index: number): boolean {
  return index > 0 && !isObject(list[index]) && !isObject(list[index - 1]);
}

/** The item at an index; where that is no object, all that follow it and are none either. */
function rowAt(list: unknown, index: number): readonly unknown[] {
  const items = Array.isArray(list) ? list : [];
  const end = items.findIndex((_, at) => at > index && !isInRow(items, at));
  return items.slice(index, end === -1 ? undefined : end);
}

const isStray = (at: string): boolean => lists.some((list) => at.endsWith(`/${list}`));

/** What a JSON Pointer without escapes points to. */
function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => Object(value)[key], document);
}

/**
 * The webhook with nothing in it but the entry and the item at a place. What stands in the place of a list is no item of
 * one, and stays.
 */
function alone(webhook: unknown, at: string): unknown {
  const [, top = '', entry, list, index] = /^((?:\/\d+)?)(?:\/entry\/(\d+)(?:\/(\w+)(?:\/(\d+))?)?)?$/.exec(at) ?? [];
  const body = valueAt(webhook, top);
  if (entry === undefined) return isObject(body) && Array.isArray(body['entry']) ? { ...body, entry: [] } : body;
  return changed(withoutChange(body), 'entry', (entries) => {
    const held = valueAt(entries, `/${entry}`);
    if (!isObject(held) || (list === undefined && !isChange(held))) return [held];
    const own = list === undefined ? held : withoutChange(held);
    const only = Object.entries(Object(own)).filter(
      ([key, value]) => key === list || !lists.includes(key) || !Array.isArray(value),
    );
    const kept = Object.fromEntries(only);
    return [index === undefined ? kept : changed(kept, String(list), (items) => rowAt(items, Number(index)))];
  });
}

function withoutChange(holder: unknown): unknown {
  if (!isObject(holder) || !isChange(holder)) return holder;
  const { field, value, ...rest } = holder;
  return rest;
}

function changed(object: unknown, name: string, change: (value: unknown) => unknown): Loose {
  const members = Object.entries(Object(object));
  return Object.fromEntries(members.map(([key, value]) => [key, key === name ? change(value) : value]));
}

/** Names that make something of a webhook. */
const names = fc.constantFrom(
  ...'object entry id time messaging standby changes field value sender recipient timestamp message mid text payload'.split(
    ' ',
  ),
  ...'quick_reply attachments type url title postback read watermark reply_to story referral source reaction emoji'.split(
    ' ',
  ),
  ...'message_edit num_edit is_echo is_deleted is_self is_unsupported comments from media __proto__ constructor'.split(
    ' ',
  ),
);

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 6 }, fc.jsonValue({ maxDepth: 1 }), names, tie('list'), tie('object')),
  list: fc.array(tie('tree'), { maxLength: 3 }),
  object: fc.dictionary(names, tie('tree'), { maxKeys: 6 }),
}));

/** What is done at a place, counted from the first: it is gone, something else, or one of a list. */
const damages = fc.record({
  place: fc.nat(200),
  change: fc.constantFrom('drop', 'wrap', 'replace'),
  by: fc.oneof(tree, fc.jsonValue()),
});
type Damage = typeof damages extends fc.Arbitrary<infer T> ? T : never;

function damaged(whole: unknown, damage: Damage, seen = { count: 0 }): unknown {
  if (typeof whole !== 'object' || whole === null) return whole;
  const members = Object.entries(whole).flatMap(([key, value]) => {
    const isHere = seen.count++ === damage.place;
    if (!isHere) return [[key, damaged(value, damage, seen)] as const];
    if (damage.change === 'drop') return [];
    return [[key, damage.change === 'wrap' ? [value] : damage.by] as const];
  });
  return Array.isArray(whole) ? members.map(([, value]) => value) : Object.fromEntries(members);
}

/** Any JSON: random, made of names that mean something, and webhooks that were damaged. */
const anyJson = fc
  .oneof(
    fc.jsonValue(),
    tree,
    fc
      .tuple(batches, fc.array(damages, { maxLength: 4 }))
      .map(([{ webhook }, all]) => all.reduce<unknown>((whole, each) => damaged(whole, each), webhook)),
  )
  .map((value): unknown => JSON.parse(JSON.stringify(value)))
  .filter((value) => typeof value !== 'string');

/** What `fromInstagram` throws for. */
function isMistake(body: unknown): boolean {
  return typeof body === 'string' || ArrayBuffer.isView(body) || Object(body) instanceof ArrayBuffer;
}

describe('whatever comes', () => {
  it('should never throw', () => {
    const inWebhook = fc
      .tuple(anything, fc.constantFrom(...lists))
      .map(([thing, list]) => ({ entry: [{ [list]: [thing, { field: 'messages', value: thing }] }, thing] }));

    fc.assert(
      fc.property(fc.oneof(anything, anyJson, inWebhook), (body) => {
        fc.pre(!isMistake(body));

        const result = fromInstagram(body, lookUps);

        // Nothing here throws when it is read: one bad item would have spoilt its neighbours.
        const issues = result.status === 'refused' ? result.issues : [];
        expect(issues).not.toContainEqual({ code: 'webhook.unreadable', path: '', expected: 'object' });
      }),
    );
  });

  it('should be a mistake of the caller where it is a text, bytes or a promise, and nowhere else', () => {
    const mistakes = fc.oneof(
      fc.string(),
      fc.uint8Array(),
      fc.uint8Array().map(({ buffer }) => buffer),
      fc.jsonValue().map((value) => Promise.resolve(value)),
    );

    fc.assert(
      fc.property(mistakes, (body) => {
        expect(() => fromInstagram(body)).toThrow(TypeError);
      }),
    );
  });

  it('should be refused exactly where there is neither an entry list nor field and value', () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        const bodies = Array.isArray(body) ? body : [body];

        expect(fromInstagram(body, lookUps).status).toBe(bodies.some(isWebhook) ? 'ok' : 'refused');
      }),
    );
  });

  it('should have an outcome for every item, in order, with all parts and the item itself', () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        const result = fromInstagram(body, lookUps);
        const outcomes = result.status === 'ok' ? result.outcomes : [];
        const places = outcomes.filter(({ part }) => part.index === 0).map(({ at }) => at);

        expect(places).toStrictEqual(result.status === 'ok' ? placesOf(body) : []);
        let before: Outcome | undefined;
        for (const outcome of outcomes) {
          const isNext = before !== undefined && before.part.index + 1 < before.part.count;
          expect(outcome.part.index).toBe(isNext ? (before?.part.index ?? 0) + 1 : 0);
          if (isNext) expect([outcome.at, outcome.part.count]).toStrictEqual([before?.at, before?.part.count]);
          expect(outcome.raw).toBe(valueAt(body, outcome.at));
          before = outcome;
        }
        expect(before?.part.index).toBe(before && before.part.count - 1);
      }),
    );
  });

  it('should give the same bytes for the same webhook, which stays as it is', () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        const text = JSON.stringify(body);

        const first = JSON.stringify(fromInstagram(frozen(body), lookUps));

        expect(JSON.stringify(fromInstagram(JSON.parse(text), lookUps))).toBe(first);
        expect(JSON.stringify(body)).toBe(text);
      }),
    );
  });

  it('should say nothing of what a refused webhook holds', () => {
    const secret = texts.map((text) => `§${text}`);
    const hidden = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 3 }, secret, fc.array(tie('tree'), { maxLength: 2 }), tie('object')),
      object: fc.dictionary(fc.oneof(secret, fc.constantFrom('object', 'entry', 'field', 'messaging')), tie('tree'), {
        maxKeys: 3,
      }),
    })).tree;
    const throwing = secret.map((text) =>
      Object.defineProperty({}, 'entry', {
        enumerable: true,
        get: () => {
          throw new Error(text);
        },
      }),
    );

    fc.assert(
      fc.property(fc.oneof(hidden, throwing), (body) => {
        fc.pre(!isMistake(body));
        const result = fromInstagram(body);
        fc.pre(result.status === 'refused');

        expect(JSON.stringify([result.issues, result.issues.map(sentenceOf)])).not.toContain('§');
      }),
    );
  });
});

describe('every item', () => {
  const law = (check: (batch: Batch) => void): void => fc.assert(fc.property(batches, check));

  // A fraction of the runs: there are many kinds, and each batch holds several items.
  it.each(Object.entries(kinds))('should mean what the design says: %s', (_, kind) => {
    fc.assert(
      fc.property(batchesOf(kind), (batch) => {
        for (const reading of readingsOf(batch)) expect(reading.outcomes.map(meaningOf)).toEqual(meantBy(reading));
      }),
      { numRuns: runs / 4 },
    );
  });

  it('should mean the same alone, whatever its neighbours are', () => {
    law((batch) => {
      for (const { at, outcomes } of readingsOf(batch)) {
        const again = outcomesOf(alone(batch.webhook, at)).filter((outcome) => !isStray(outcome.at));

        expect(again.map(({ at, raw, ...rest }) => rest)).toStrictEqual(outcomes.map(({ at, raw, ...rest }) => rest));
      }
    });
  });

  it('should stay whole in the payload of what is unsupported, with nothing else', () => {
    law(({ webhook }) => {
      for (const outcome of outcomesOf(webhook)) {
        if (outcome.kind === 'unsupported')
          expect(withAll(outcome, webhook)).toBe(JSON.stringify(alone(webhook, outcome.at)));
      }
    });
  });

  it('should be unsupported where an entry holds none, with that entry whole', () => {
    const nothing = fc.oneof(
      fc.dictionary(fc.constantFrom('id', 'time', 'x', '__proto__', 'field'), fc.jsonValue()),
      fc.constantFrom(...lists.flatMap((list) => [{ [list]: [] }, { [list]: null }])),
    );

    fc.assert(
      fc.property(nothing, batches, (entry, { webhook }) => {
        const others = Object(webhook).entry ?? [];
        const body = JSON.parse(JSON.stringify({ object: 'instagram', entry: [entry, ...others] }));

        expect(outcomesOf(body)[0]).toMatchObject({
          at: '/entry/0',
          rule: 'unsupported',
          reason: 'no-items',
          payload: JSON.stringify({ ...body, entry: [body.entry[0]] }),
        });
      }),
    );
  });

  it('should mean the same with fields that nobody knows', () => {
    const strangers = fc.dictionary(
      fc.constantFrom('folder', 'trace_id', 'x', '__proto__', 'toString'),
      fc.jsonValue(),
      { minKeys: 1, maxKeys: 3 },
    );
    const comparable = ({ sample, outcomes }: Read): unknown =>
      outcomes.map(({ raw, dedupeKey, ...rest }) => ({
        ...rest,
        payload: '',
        dedupeKey: sample.isToldByContent || dedupeKey,
      }));

    fc.assert(
      fc.property(batches, strangers, fc.boolean(), ({ webhook, placed }, added, isFirst) => {
        const grown = JSON.parse(JSON.stringify(grownBy(webhook, added, isFirst)));

        expect(readingsOf({ webhook: grown, placed }).map(comparable)).toStrictEqual(
          readingsOf({ webhook, placed }).map(comparable),
        );
      }),
    );
  });

  it('should be found again: each text, link, title, payload and id of it', () => {
    law((batch) => {
      for (const { sample, outcomes } of readingsOf(batch)) {
        const found = new Set(
          outcomes.flatMap(({ raw, at, dedupeKey, part, ...rest }) =>
            factsOf(rest.kind === 'unsupported' ? { ...rest, payload: JSON.parse(rest.payload) } : rest),
          ),
        );

        const lost = factsOf(sample.value, unspokenOf(sample)).filter((fact) => !found.has(fact));
        expect(lost.filter((fact) => !olderTypes.includes(fact))).toStrictEqual([]);
      }
    });
  });

  it('should be of no contact where the account did it', () => {
    law((batch) => {
      for (const { sample, outcomes } of readingsOf(batch)) {
        const { sender, from } = sample.value;
        const isOwn = sample.isSelf || [sender, from].some((party) => String(Object(party).id) === account);
        for (const outcome of outcomes) {
          const isOfContact = outcome.kind === 'message' || outcome.kind === 'event';
          expect(isOwn && isOfContact).toBe(false);
          if (isOwn && outcome.kind !== 'receipt') expect(outcome.self).toBe(true);
          const callback = toCallback({ ...outcome, self: true }, ownEnvelope);
          expect('message' in callback || 'event' in callback).toBe(false);
        }
      }
    });
  });

  it('should say which product its body is of, and mean nothing where that is another', () => {
    law(({ webhook }) => {
      for (const outcome of outcomesOf(webhook)) {
        const [, top = ''] = /^(\/\d+)\/entry|^(\/\d+)$/.exec(outcome.at) ?? [];
        expect(outcome.object).toBe(Object(valueAt(webhook, top || (Array.isArray(webhook) ? outcome.at : ''))).object);
      }
      const { outcomes } = fromInstagram(webhook, { objects: ['user'] });
      const others = outcomes.filter(({ object }) => object !== undefined);
      expect(others.every((outcome) => outcome.kind === 'unsupported' && outcome.reason === 'other-object')).toBe(true);
    });
  });

  it('should have the account of its entry; where that has none, the business side of the item', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(undefined, null, '', '0', 0), (sample, id) => {
        fc.pre(sample.isItem && JSON.stringify([sample.value['recipient'], sample.value['sender']]).includes(account));
        // Without an entry to compare with, flags alone tell that the sender is the account.
        fc.pre(!sample.isSelf || /"is_(?:self|echo)":true/.test(JSON.stringify(sample.value)));

        for (const outcome of outcomesOf({ entry: [{ id, messaging: [sample.value] }] }))
          expect(outcome.account).toBe(account);
      }),
    );
  });
});

/** The payload of an outcome, with all attachments where it has one of several. */
function withAll({ payload, part, at }: Outcome & { readonly payload: string }, webhook: unknown): string {
  const item = valueAt(webhook, at);
  const { attachments } = Object(Object(isObject(item) && isChange(item) ? item['value'] : item).message);
  if (part.count === 1 || !Array.isArray(attachments)) return payload;
  return JSON.stringify(JSON.parse(payload), (key, value) => {
    const isSome = key === 'attachments' && Array.isArray(value) && value.every((each) => isIn(each, attachments));
    return isSome ? attachments : value;
  });
}

function isIn(value: unknown, list: readonly unknown[]): boolean {
  return list.some((each) => JSON.stringify(each) === JSON.stringify(value));
}

const ownEnvelope = { app_id: 'app', project_id: 'project', accepted_time: '2026-11-22T10:00:00.000Z', contact: '1' };

/** An outcome without what the samples do not tell. */
function meaningOf({ raw, dedupeKey, details, object, ...rest }: Outcome): unknown {
  const { page } = details;
  if (rest.kind !== 'unsupported') return { ...rest, page };
  const { payload, ...others } = rest;
  return { ...others, page };
}

function meantBy({ sample: { means, contact, mid, time, isSelf }, at, isStandby, entryTime }: Placed): unknown {
  const origin = {
    at,
    account,
    contact,
    mid,
    timestamp: time ?? entryTime,
    standby: isStandby || undefined,
    self: isSelf || undefined,
  };
  return means.map((meant, index) => ({
    ...origin,
    ...meant,
    type: typeOf(meant),
    part: { index, count: means.length },
  }));
}

/** The content key of a message or of an event. */
function typeOf(meant: Sample['means'][number]): string | undefined {
  if (meant.kind === 'message') return Object.keys(meant.message).find((key) => key !== 'reply_to');
  return meant.kind === 'event' ? Object.keys(meant.event)[0] : undefined;
}

/** A value with more fields in all of its objects. A referral stands in the details as it is. */
function grownBy(value: unknown, added: Loose, isFirst: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => grownBy(each, added, isFirst));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'referral' ? inner : grownBy(inner, added, isFirst),
  ]);
  const [first, second] = isFirst ? [added, Object.fromEntries(members)] : [Object.fromEntries(members), added];
  return { ...first, ...second };
}

/** Every text and number in a value, as a text. */
function factsOf(value: unknown, leftOut: readonly string[] = []): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? [] : [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (leftOut.includes(key) ? [] : factsOf(inner, leftOut)));
}

/** What an outcome says in words of its own, or by the design not at all: of an echo it has the text and the types. */
function unspokenOf({ means: [meant] }: Sample): readonly string[] {
  const words = ['timestamp', 'action', 'self_ig_scoped_id', 'watermark'];
  return meant?.rule === 'echo' ? [...words, 'payload', 'title'] : words;
}

/** The older types of doubles: the newer one stands for both. */
const olderTypes: readonly string[] = ['share', 'image'];

describe('dedupeKey', () => {
  const keysOf = (webhook: unknown): readonly string[] => outcomesOf(webhook).map(({ dedupeKey }) => dedupeKey);
  const keysOfSample = (sample: Sample): readonly string[] => keysOf(deliveriesOf(sample, 1700000000123)[0]);

  it('should be the same after redelivery in another batch, form and time', () => {
    fc.assert(
      fc.property(batches, fc.jsonValue(), (batch, time) => {
        for (const { sample, outcomes } of readingsOf(batch)) {
          const keys = outcomes.map(({ dedupeKey }) => dedupeKey);

          for (const webhook of deliveriesOf(sample, time)) expect(keysOf(webhook)).toStrictEqual(keys);
        }
      }),
    );
  });

  it('should be the same for two items exactly where their ids or contents are', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [first, second] = [keysOfSample(one), keysOfSample(other)];

        const same = first.filter((key, index) => second[index] === key);
        const isSame = one.identity === other.identity;
        expect(same).toHaveLength(isSame ? Math.min(first.length, second.length) : 0);
        expect(new Set([...first, ...second]).size).toBe(
          isSame ? Math.max(first.length, second.length) : first.length + second.length,
        );
      }),
    );
  });

  it('should tell an unsent message, and an echo, from the message itself', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { message, ...rest } = sample.value;
        fc.pre(isObject(message) && message['is_deleted'] === undefined && message['is_echo'] === undefined);
        const flagged = ['is_deleted', 'is_echo'].map((flag) => ({
          entry: [{ id: account, messaging: [{ ...rest, message: { ...message, [flag]: true } }] }],
        }));

        const keys = [...keysOfSample(sample), ...flagged.flatMap(keysOf)];

        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('toCallback', () => {
  const text = texts;
  const envelopes: fc.Arbitrary<Envelope> = fc.record(
    {
      app_id: text,
      project_id: text,
      accepted_time: fc.constant('2026-11-22T10:00:00.000Z'),
      id: text,
      accept_time: text,
      event_time: text,
      conversation_id: text,
      contact_id: text,
      message_id: text,
      contact: text,
      metadata: text,
      details: fc.boolean(),
      processing_mode: fc.constantFrom('CONVERSATION', 'DISPATCH'),
      message_metadata: text,
      correlation_id: text,
    },
    { requiredKeys: ['app_id', 'project_id', 'accepted_time'] },
  );
  /** The order of the catalogues; the processing mode, which they leave out of events, is the last in the contract. */
  const orders: { readonly [content: string]: string } = {
    '': 'app_id accepted_time event_time project_id message_metadata correlation_id',
    message:
      'id direction contact_message channel_identity conversation_id contact_id metadata accept_time processing_mode',
    event:
      'id direction contact_event contact_message_event channel_identity contact_id conversation_id accept_time processing_mode',
    message_delivery_report:
      'message_id conversation_id status channel_identity reason contact_id metadata processing_mode',
    unsupported_callback: 'channel payload',
    channel_identity: 'channel identity app_id',
  };
  const inOrder = (object: object, name: string): void => {
    const order = orders[name]?.split(' ') ?? [];
    expect(Object.keys(object)).toStrictEqual(order.filter((key) => Object.hasOwn(object, key)));
  };
  const law = (check: (outcome: Outcome, callback: Callback, envelope: Envelope) => void): void =>
    fc.assert(
      fc.property(anyJson, envelopes, (body, envelope) => {
        const result = fromInstagram(body, lookUps);
        for (const outcome of result.status === 'ok' ? result.outcomes : [])
          check(outcome, toCallback(frozen(outcome), frozen(envelope)), envelope);
      }),
    );

  it('should make a callback of every outcome, with its keys in the order of the wire', () => {
    law((outcome, callback, envelope) => {
      const { app_id, accepted_time, event_time, project_id, message_metadata, correlation_id, ...contents } = callback;
      const [[name, content] = ['', {}], ...others] = Object.entries(contents);

      expect(others).toStrictEqual([]);
      inOrder(Object.fromEntries(Object.entries(callback).filter(([key]) => key !== name)), '');
      expect(Object.keys(callback).at(-1)).toBe(name);
      inOrder(Object(content), name);
      if ('channel_identity' in Object(content)) inOrder(Object(content).channel_identity, 'channel_identity');
      const item = outcome.timestamp === undefined ? undefined : new Date(outcome.timestamp).toISOString();
      expect(event_time).toBe(envelope.event_time ?? item ?? envelope.accepted_time);
      expect(JSON.parse(JSON.stringify(callback))).toStrictEqual(callback);
      expect(JSON.stringify(toCallback(outcome, envelope))).toBe(JSON.stringify(callback));
    });
  });

  it('should hand over what an outcome says, under the key for its kind', () => {
    law((outcome, callback, envelope) => {
      const contact = outcome.contact ?? envelope.contact;
      const identity = { channel: 'INSTAGRAM', identity: contact, app_id: envelope.app_id };
      const metadata =
        envelope.metadata ??
        (envelope.details && Object.keys(outcome.details).length > 0 ? JSON.stringify(outcome.details) : '');
      const message_id = outcome.kind === 'receipt' ? (outcome.message_id ?? envelope.message_id) : undefined;
      if (outcome.kind === 'message')
        expect(callback).toMatchObject({
          message: { contact_message: outcome.message, channel_identity: identity, metadata },
        });
      else if (outcome.kind === 'unsupported')
        expect(callback).toMatchObject({ unsupported_callback: { payload: outcome.payload } });
      else if (outcome.kind === 'event' && contact !== undefined) {
        const [event] = 'event' in callback ? [callback.event] : [];
        expect(event && ('contact_event' in event ? event.contact_event : event.contact_message_event)).toStrictEqual(
          outcome.event,
        );
        expect(event?.channel_identity).toStrictEqual(identity);
      } else if (outcome.kind === 'receipt' && contact !== undefined && message_id !== undefined) {
        expect(callback).toMatchObject({
          message_delivery_report: { message_id, status: outcome.status, channel_identity: identity, metadata },
        });
      } else {
        const [, list] = /\/(messaging|standby|changes)\/\d+$/.exec(outcome.at) ?? [];
        const { field, value } = Object(outcome.raw);
        const held = list === undefined ? { field, value } : { [list]: [outcome.raw] };
        const entry = { id: outcome.account, time: outcome.timestamp, ...held };
        const payload = JSON.stringify({ object: outcome.object ?? 'instagram', entry: [entry] });
        expect(callback).toMatchObject({ unsupported_callback: { channel: 'INSTAGRAM', payload } });
      }
    });
  });
});

describe('readSendResponse', () => {
  const status = fc.oneof(fc.constantFrom(0, 200, 400, 429, 500), fc.integer({ min: 0, max: 599 }), fc.double());
  /** Answers of Graph, in which any field may hold something else. */
  const answersWith = (other: fc.Arbitrary<unknown>): fc.Arbitrary<object> => {
    const or = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(arbitrary, other);
    const error = fc.record(
      {
        message: or(fc.oneof(texts, fc.constant(''))),
        code: or(fc.constantFrom(1, 2, 4, 10, 100, 190, '100', -1, '-1', 1200, 80001, 77777)),
        error_subcode: or(fc.constantFrom(2534022, 2018001, 2534068, 1357046, '2534066', 33, 77777)),
        type: or(texts),
        fbtrace_id: or(texts),
        is_transient: or(fc.boolean()),
      },
      { requiredKeys: [] },
    );
    const fields = { message_id: or(texts), recipient_id: or(texts), attachment_id: or(texts), error: or(error) };
    return fc.record(fields, { requiredKeys: [] });
  };
  const json = fc.oneof(fc.jsonValue(), answersWith(fc.jsonValue())).map((value) => JSON.stringify(value));
  const body = fc.oneof(anything, answersWith(anything), json, texts);

  /** Headers, in which any may hold something else. */
  const headerNames = fc.constantFrom('retry-after', 'Retry-After', 'date', 'x-app-usage', 'X-Business-Use-Case-Usage');
  const headerValues = fc.oneof(anything, texts, fc.nat().map(String));
  const headers = fc.oneof(
    anything,
    fc.dictionary(headerNames, headerValues),
    fc.array(fc.tuple(headerNames, headerValues)),
    fc.array(fc.oneof(headerNames, headerValues)),
  );

  it('should never take what was thrown for an answer, and wait for a time that a clock has', () => {
    fc.assert(
      fc.property(anything, headers, (error, sent) => {
        const limited = readSendResponse({ status: 429, headers: sent as SendAnswerHeaders });

        expect(readSendResponse({ error })).toMatchObject({ status: 'uncertain', likely: 'unknown' });
        expect(limited).toMatchObject({ status: 'failed', retry: 'later' });
        expect('retryAfter' in limited ? limited.retryAfter : 1).toSatisfy(
          (wait) => Number.isSafeInteger(wait) && wait > 0,
        );
      }),
    );
  });

  it('should always give one of the three forms, accepted only with an id and without an error', () => {
    const request = fc.constantFrom<SendRequest | undefined>(
      undefined,
      { recipient: { id: '1' }, sender_action: 'typing_on' },
      { recipient: { comment_id: '1' }, messaging_type: 'RESPONSE', message: { text: 'Hi' } },
    );

    fc.assert(
      fc.property(status, body, headers, request, (httpStatus, given, sent, asked) => {
        const answer = { status: httpStatus, body: given, headers: sent as SendAnswerHeaders };
        const read = readSendResponse(answer, asked);

        if (read.status === 'accepted') {
          expect(httpStatus).toBe(200);
          expect(read.mid ?? (asked && 'sender_action' in asked && read.contact)).toMatch(/./s);
          expect(Object(typeof given === 'string' ? JSON.parse(given) : given).error).toBeFalsy();
        } else {
          expect(read.reason.description).toMatch(/^The underlying channel (?:reported: .|gave no answer)/s);
          expect(['message', 'person', 'account']).toContain(read.concerns);
          if (read.status === 'uncertain') expect(['sent', 'unknown']).toContain(read.likely);
          else expect([read.status, ['no', 'later'].includes(read.retry)]).toStrictEqual(['failed', true]);
        }
        expect(readSendResponse(answer, asked)).toStrictEqual(read);
      }),
    );
  });
});

describe('answerChallenge', () => {
  /** A text, and what a runtime makes: a promise, a `Map`. */
  const isMistake = (query: unknown): boolean => typeof query === 'string' || Symbol.toStringTag in Object(query);

  it('should throw a TypeError for everything that no parser gives', () => {
    fc.assert(
      fc.property(anything.filter(isMistake), (given) => {
        // biome-ignore lint/suspicious/noExplicitAny: whatever comes is what is tested
        expect(() => answerChallenge(given as any, 'token')).toThrow(TypeError);
      }),
    );
  });

  it('should never throw for a query, and give the challenge to nobody without the token', () => {
    const query = fc.oneof(
      anything.filter((each) => !isMistake(each)),
      fc.dictionary(
        fc.constantFrom('hub.mode', 'hub.verify_token', 'hub.challenge', 'hub_mode', 'hub'),
        fc.oneof(anything, fc.constantFrom('subscribe', 'token')),
      ),
      fc
        .array(
          fc.tuple(
            fc.constantFrom('hub.mode', 'hub.verify_token', 'hub.challenge'),
            fc.constantFrom('subscribe', 'token', ''),
          ),
        )
        .map((pairs) => new URLSearchParams(pairs)),
    );

    fc.assert(
      fc.property(
        query,
        texts.map((text) => `§${text}`),
        (given, token) => {
          // biome-ignore lint/suspicious/noExplicitAny: whatever comes is what is tested
          const answer = answerChallenge(given as any, token);

          expect([400, 403]).toContain(answer.status);
          expect(answer.body).toBe('');
        },
      ),
    );
  });

  it('should give back every challenge as it is, exactly for the token', () => {
    fc.assert(
      fc.property(texts, texts, texts, (token, other, challenge) => {
        const query = { 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': challenge };

        expect(answerChallenge(query, token)).toStrictEqual({ status: 200, body: challenge });
        for (const wrong of [`${token}x`, token.slice(0, -1), `x${token}`, other].filter(
          (each) => each !== token && each !== '',
        )) {
          expect(answerChallenge(query, wrong)).toStrictEqual({ status: 403, body: '' });
        }
      }),
    );
  });
});

describe('verifySignature', () => {
  it('should be true exactly for the signature of these bytes with one of these secrets', async () => {
    const secrets = fc.array(texts, { minLength: 1, maxLength: 3 });

    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), secrets, fc.nat(), fc.nat(), async (body, all, which, bit) => {
        const secret = all[which % all.length] ?? '';
        const signature = createHmac('sha256', secret).update(body).digest();
        const headerOf = (bytes: Buffer): string => `sha256=${bytes.toString('hex')}`;

        expect(await verifySignature(body, headerOf(signature), all)).toBe(true);
        expect(await verifySignature(flipped(body, bit), headerOf(signature), all)).toBe(false);
        expect(await verifySignature(body, headerOf(Buffer.from(flipped(signature, bit))), all)).toBe(false);
      }),
    );
  });

  it('should be false, and never reject, for any other header', async () => {
    const header = fc.oneof(anything, texts, fc.stringMatching(/^sha(256|1)=[0-9a-fA-F]{63,65}\n?$/));

    await fc.assert(
      fc.asyncProperty(header, texts, async (given, secret) => {
        expect(await verifySignature('{}', given, secret)).toBe(false);
      }),
    );
  });
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const at = bit % (bytes.length * 8);
  return bytes.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte));
}
