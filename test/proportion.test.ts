import { describe, expect, it } from 'vitest';
import { fromInstagram, type Outcome } from '../src/inbound/index.ts';

const account = '17841400000000001';
const person = '900000000000001';

const repeat = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const itemWith = (fields: object): object => ({
  sender: { id: person },
  recipient: { id: account },
  timestamp: 1700000000000,
  ...fields,
});
const webhookOf = (items: readonly unknown[], around: object = {}): object => ({
  object: 'instagram',
  entry: [{ id: account, time: 1700000000123, messaging: items, ...around }],
});
const messageWith = (fields: object): object => itemWith({ message: { mid: 'mid.1', ...fields } });
const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

const long = 'x'.repeat(100_000);
const control = '\u0001'.repeat(20_000);
const quotes = '"\\'.repeat(30_000);
const kinds = 'message postback read message_edit reaction referral optin pass_thread_control take_thread_control'
  .concat(' request_thread_control app_roles')
  .split(' ');
const everyKind = (fields: object): object => Object.fromEntries(kinds.map((kind) => [kind, { mid: 'm', ...fields }]));
const ephemerals = (count: number): readonly object[] => repeat(count, () => ({ type: 'ephemeral' }));
const heart = { type: 'like_heart' };

/** Bodies that nobody sends, but somebody may. */
const absurd: Readonly<Record<string, () => unknown>> = {
  'a message with many unreadable attachments': () => webhookOf([messageWith({ attachments: ephemerals(20_000) })]),
  'a message with many short attachments': () => webhookOf([messageWith({ attachments: repeat(50_000, () => ({})) })]),
  'a message with many attachments that are no objects': () =>
    webhookOf([messageWith({ attachments: repeat(50_000, () => null) })]),
  'a long text with many unreadable attachments': () =>
    webhookOf([messageWith({ text: long, attachments: ephemerals(99) })]),
  'a long mid with many hearts': () => webhookOf([messageWith({ mid: long, attachments: repeat(99, () => heart) })]),
  'a long referral with many hearts': () =>
    webhookOf([
      messageWith({ referral: { ref: 'a', source: 'ADS', later: long }, attachments: repeat(99, () => heart) }),
    ]),
  'a long referral beside many hearts': () =>
    webhookOf([{ ...messageWith({ attachments: repeat(99, () => heart) }), referral: { ref: long } }]),
  'a long answer with many hearts': () =>
    webhookOf([messageWith({ reply_to: { story: { id: long, url: long } }, attachments: repeat(99, () => heart) })]),
  'a long answer with three unreadable attachments': () =>
    webhookOf([messageWith({ reply_to: { mid: quotes }, attachments: ephemerals(3) })]),
  'a deep referral with many hearts': () =>
    webhookOf([messageWith({ referral: nested(400), later: long, attachments: repeat(99, () => heart) })]),
  'many messages with many hearts': () =>
    webhookOf(repeat(300, (index) => messageWith({ mid: `mid.${index}`, attachments: repeat(90, () => heart) }))),
  'many empty items': () => webhookOf(repeat(40_000, () => ({}))),
  'many empty items in a long entry': () =>
    webhookOf(
      repeat(3000, () => ({})),
      { later: long },
    ),
  'many empty items in an entry that is not too long': () =>
    webhookOf(
      repeat(3000, () => ({ later: 'x'.repeat(20) })),
      { later: 'x'.repeat(900) },
    ),
  'many items that are no objects': () => webhookOf(repeat(50_000, (index) => index)),
  'items and what is none by turns': () => webhookOf(repeat(50_000, (index) => (index % 2 === 0 ? null : {}))),
  'many entries': () => ({ object: 'instagram', entry: repeat(30_000, () => null) }),
  'many entries with long ids': () => ({ object: 'instagram', entry: repeat(200, () => ({ id: 'x'.repeat(700) })) }),
  'many items of a long account': () => ({
    object: 'instagram',
    entry: [{ id: long, messaging: repeat(300, () => ({})) }],
  }),
  'many items of an account of control characters': () => ({
    object: 'instagram',
    entry: [{ id: control.slice(0, 900), messaging: repeat(3000, () => ({ message: { text: 'Hi there' } })) }],
  }),
  'few items of an account of control characters': () => ({
    object: 'instagram',
    entry: [{ id: control, messaging: repeat(19, () => ({})) }],
  }),
  'many items of a long object': () => ({ ...webhookOf(repeat(300, () => ({}))), object: long }),
  'many texts of a long object that is allowed': () => ({
    ...webhookOf(repeat(300, (index) => messageWith({ mid: `m${index}`, text: 'Hi' }))),
    object: long,
  }),
  'an item of every kind': () => webhookOf([everyKind({ title: quotes, text: quotes, later: quotes })]),
  'many items of every kind': () => webhookOf(repeat(400, () => everyKind({}))),
  'an item of every kind of the account': () =>
    webhookOf([{ ...itemWith(everyKind({ later: long })), sender: { id: account } }]),
  'a list of bodies': () => repeat(20_000, (index) => ({ entry: index % 2 === 0 ? [] : [null] })),
  'a list of bodies that are none': () => [webhookOf([]), ...repeat(30_000, () => null)],
  'a deep item': () => webhookOf([{ deep: nested(100_000) }]),
  'many deep items': () => webhookOf(repeat(300, () => ({ deep: nested(300) }))),
  'a wide item': () => webhookOf([{ optin: Object.fromEntries(repeat(20_000, (index) => [`k${index}`, index])) }]),
  'strays in a long entry': () => ({
    object: 'instagram',
    entry: repeat(3, () => ({ later: long, messaging: 'x', standby: 'x', changes: [null], field: 'x', value: 'x' })),
  }),
  'many comments': () => ({
    object: 'instagram',
    entry: [{ id: account, changes: repeat(3000, () => ({ field: 'comments', value: { id: '1' } })) }],
  }),
  'an echo with many attachments': () =>
    webhookOf([messageWith({ is_echo: true, attachments: repeat(20_000, () => ({ type: 'a' })) })]),
  'many shares without link': () =>
    webhookOf([messageWith({ attachments: repeat(20_000, () => ({ type: 'share' })) })]),
};

const sizeOf = (outcomes: readonly Outcome[]): number =>
  JSON.stringify(outcomes.map(({ raw, ...rest }) => rest)).length;

describe('the outcomes of a webhook', () => {
  it.each(Object.entries(absurd))('should not grow out of proportion: %s', (_, make) => {
    const webhook = make();
    const text = JSON.stringify(webhook, (key, value) => (key === 'deep' ? undefined : value));

    const { outcomes } = fromInstagram(webhook);

    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.length).toBeLessThanOrEqual(2000);
    expect(sizeOf(outcomes) / Math.max(text.length, 100_000)).toBeLessThan(text.length < 100_000 ? 30 : 10);
  });

  const texts = (count: number): readonly object[] =>
    repeat(count, (index) => itemWith({ message: { mid: `mid.${index}`, text: 'Hi' } }));

  it.each([
    [2000, 2000, undefined],
    [2001, 2000, 2],
    [5000, 2000, 3001],
  ])('should be at most two thousand: %i messages are %i outcomes', (count, expected, left) => {
    const { outcomes } = fromInstagram(webhookOf(texts(count)));

    expect(outcomes).toHaveLength(expected);
    expect(new Set(outcomes.map(({ dedupeKey }) => dedupeKey)).size).toBe(expected);
    const last = outcomes.at(-1);
    if (left === undefined) expect(last).toMatchObject({ kind: 'message' });
    else {
      expect(last).toMatchObject({
        kind: 'unsupported',
        reason: 'too-many',
        rule: 'unsupported',
        at: '/entry/0/messaging/1999',
        part: { index: 0, count: 1 },
        details: { count: left },
        payload: JSON.stringify(webhookOf(texts(2000).slice(1999))),
      });
      expect(outcomes[1998]).toMatchObject({ kind: 'message', mid: 'mid.1998' });
    }
  });

  it('should count what is left out in all bodies of a list, and each outcome of an item', () => {
    const hearts = messageWith({ attachments: repeat(150, () => heart) });

    const { outcomes } = fromInstagram([webhookOf(texts(1950)), webhookOf([hearts]), webhookOf(texts(3))]);

    const last = outcomes.at(-1);
    expect(outcomes).toHaveLength(2000);
    expect(last).toMatchObject({ reason: 'too-many', at: '/1/entry/0/messaging/0', details: { count: 104 } });
    expect(outcomes.filter(({ at }) => at === last?.at)).toHaveLength(50);
  });

  it('should keep an item whole that fails, in place of what was read of it', () => {
    const failing = messageWith({ attachments: [heart, heart], reply_to: { mid: 'mid.0' } });
    const messageIdOf = (): string => {
      throw new Error('no database');
    };

    const { outcomes } = fromInstagram(webhookOf([...texts(2), failing, ...texts(1)]), { messageIdOf });

    expect(outcomes.map(({ kind }) => kind)).toEqual(['message', 'message', 'unsupported', 'message']);
  });

  it.each([
    [100, 100, undefined],
    [101, 100, 2],
    [150, 100, 51],
    [200, 100, 101],
    [201, 100, 102],
    [5000, 100, 4901],
  ])('should be at most a hundred of one message: %i hearts are %i outcomes', (count, expected, left) => {
    const { outcomes } = fromInstagram(webhookOf([messageWith({ attachments: repeat(count, () => heart) })]));

    expect(outcomes).toHaveLength(expected);
    expect(outcomes.map(({ part }) => part)).toEqual(repeat(expected, (index) => ({ index, count: expected })));
    expect(outcomes.at(-1)?.details.count).toBe(left);
  });

  it('should count twins beyond the cap as they are read', () => {
    const twins = repeat(150, (index) => [
      { type: 'share', payload: { url: `https://media.example.com/${index}` } },
      { type: 'ig_post', payload: { url: `https://media.example.com/${index}` } },
    ]).flat();

    const { outcomes } = fromInstagram(webhookOf([messageWith({ attachments: twins })]));

    expect(outcomes).toHaveLength(100);
    expect(outcomes.at(-1)?.details).toMatchObject({ count: 101 });
  });
});
