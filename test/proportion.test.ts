import { describe, expect, it } from 'vitest';
import { fromInstagram, type Outcome } from '../src/inbound/index.ts';
import {
  absurd,
  heart,
  itemWith,
  manyReads,
  messageWith,
  nested,
  repeat,
  webhookOf,
} from './support/absurd-webhooks.ts';

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

  it.each(['a', '\u0001', '"'].flatMap((each) => [10, 30, 480].map((count) => [count, each] as const)))(
    'should not grow out of proportion where the object is %i times %j',
    (count, each) => {
      const object = each.repeat(count);
      const webhook = { ...webhookOf(manyReads), object };

      const { outcomes } = fromInstagram(webhook, { objects: [object] });

      expect(sizeOf(outcomes) / JSON.stringify(webhook).length).toBeLessThan(10);
    },
  );

  it('should be all of many short reads of a usual account', () => {
    const { outcomes } = fromInstagram(webhookOf(manyReads));

    expect(outcomes.filter(({ kind }) => kind === 'receipt')).toHaveLength(2000);
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

  it('should be two thousand of a small body, too, where each repeats what stands around it', () => {
    const { outcomes } = fromInstagram(webhookOf(repeat(2000, () => ({}))));

    expect(outcomes).toHaveLength(2000);
    expect(outcomes.at(-1)).toMatchObject({ reason: 'unknown' });
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

  it('should leave out what there is no room for, and nothing of what comes after it', () => {
    const large = messageWith({
      text: 'x'.repeat(12_000),
      attachments: repeat(99, () => ({ type: 'x', title: 'y'.repeat(300) })),
    });

    const { outcomes } = fromInstagram(webhookOf([...repeat(30, () => large), ...texts(10)]));

    expect(outcomes.slice(-11).map(({ mid }) => mid)).toEqual([...repeat(10, (index) => `mid.${index}`), 'mid.1']);
    const last = outcomes.at(-1);
    expect(last).toMatchObject({ reason: 'too-many', details: { count: 30 * 100 + 10 - outcomes.length + 1 } });
  });

  it.each([
    ['is nested too deep', (body: object) => ({ ...body, deep: nested(100_000) }), 200_000],
    ['holds itself', (body: object) => Object.assign(body, { itself: body }), 0],
  ])('should be measured against a body that JSON cannot hold: it %s', (_, damaged, more) => {
    const mid = 'x'.repeat(100_000);
    const body = webhookOf([messageWith({ mid, attachments: repeat(99, () => heart) })]);
    const length = JSON.stringify(body).length + more;

    const { outcomes } = fromInstagram(damaged(body));

    expect(sizeOf(outcomes) / length).toBeGreaterThan(5);
    expect(sizeOf(outcomes) / length).toBeLessThan(10);
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
