import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromInstagram, type Outcome } from 'convograph/inbound';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../src/items.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'inbound');

describe('itemsOf', () => {
  test('should take webhooks apart into webhooks that mean the same', () => {
    const webhooks = fixtures().map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')).input);

    const apart = webhooks.map((webhook) => byKey(itemWebhooksOf(webhook).flatMap(outcomesOf)));

    expect(webhooks.length).toBeGreaterThan(200);
    expect(apart).toEqual(webhooks.map((webhook) => byKey(outcomesOf(webhook).filter(isOfThisProduct))));
  });

  test('should leave the neighbours of an item out of its webhook', () => {
    const [one, two, three] = [{ sender: { id: '1' } }, { sender: { id: '2' } }, { sender: { id: '3' } }];
    const first = { id: '17', time: 1_700_000_000_000, messaging: [one, two], standby: [three] };
    const second = { id: '18', time: 1_700_000_000_001, messaging: [one] };

    const webhooks = itemWebhooksOf({ object: 'instagram', entry: [first, second] });

    const { id, time } = first;
    expect(webhooks).toEqual([
      { object: 'instagram', entry: [{ id, time, messaging: [one] }] },
      { object: 'instagram', entry: [{ id, time, messaging: [two] }] },
      { object: 'instagram', entry: [{ id, time, standby: [three] }] },
      { object: 'instagram', entry: [second] },
    ]);
  });

  test('should keep values in a row that are no objects together', () => {
    const item = { sender: { id: '1' } };
    const entry = { id: '17', time: 1_700_000_000_000 };

    const webhooks = itemWebhooksOf({
      object: 'instagram',
      entry: [{ ...entry, messaging: [item, null, 'text', 5, item] }],
    });

    const messagings = [[item], [null, 'text', 5], [item]];
    expect(webhooks).toEqual(
      messagings.map((messaging) => ({ object: 'instagram', entry: [{ ...entry, messaging }] })),
    );
  });

  test('should leave out the items of other products, and name these products', () => {
    const item = { sender: { id: '1' } };
    const entry = [{ id: '17', messaging: [item, item] }];
    const bodies = ['page', 'instagram', 'whatsapp_business_account', 'page'].map((object) => ({ object, entry }));

    const { items, otherProducts, issues } = itemsOf(bodies);

    expect(items.map(({ webhook }) => webhook)).toEqual([
      [{ object: 'instagram', entry: [{ id: '17', messaging: [item] }] }],
      [{ object: 'instagram', entry: [{ id: '17', messaging: [item] }] }],
    ]);
    expect(otherProducts).toEqual(['page', 'whatsapp_business_account']);
    expect(issues).toEqual([]);
  });

  test('should count what is left out of a body with too many items', () => {
    const messaging = Array.from({ length: 2005 }, (_, index) => ({
      sender: { id: '1' },
      message: { mid: `${index}` },
    }));

    const { items, leftOut } = itemsOf({ object: 'instagram', entry: [{ id: '17', messaging }] });

    expect(items.map(({ webhook }) => webhook)).toEqual(
      messaging.slice(0, 1999).map((item) => ({ object: 'instagram', entry: [{ id: '17', messaging: [item] }] })),
    );
    expect(leftOut).toBe(6);
  });

  test('should leave nothing out of a message with too many attachments: it is one item', () => {
    const attachments = Array.from({ length: 150 }, () => ({ type: 'like_heart' }));
    const item = { sender: { id: '1' }, message: { mid: '1', attachments } };
    const webhook = { object: 'instagram', entry: [{ id: '17', messaging: [item] }] };

    const { items, leftOut } = itemsOf(webhook);

    expect(items.map((each) => each.webhook)).toEqual([webhook]);
    expect(leftOut).toBe(0);
  });

  test('should say why something is no webhook', () => {
    const { items, issues } = itemsOf({ object: 'instagram' });

    expect(items).toEqual([]);
    expect(issues).toMatchObject([{ code: 'webhook.no-entry' }]);
  });
});

function fixtures(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  // What is no list but stands in place of one is unsupported, alone too. But alone it has another reason.
  return files.filter((file) => !file.includes('entry-with-a-list-that-is-an-object'));
}

function itemWebhooksOf(webhook: unknown): unknown[] {
  return itemsOf(webhook).items.map((item) => item.webhook);
}

function outcomesOf(webhook: unknown): readonly Outcome[] {
  return fromInstagram(webhook).outcomes;
}

/** Items of Messenger and others are left out. */
function isOfThisProduct(outcome: Outcome): boolean {
  return outcome.kind !== 'unsupported' || outcome.reason !== 'other-object';
}

/** Outcomes without their paths. Of those with the same key only one counts. */
function byKey(outcomes: readonly Outcome[]): object {
  return Object.fromEntries(outcomes.map((outcome) => [outcome.dedupeKey, { ...outcome, at: '' }]));
}
