import { describe, expect, it } from 'vitest';
import { fromInstagram, type Outcome } from '../src/inbound/index.ts';

/** An item that nobody understands, and its webhook. */
const itemWith = (value: unknown): object => ({ sender: { id: '1' }, optin: { value } });
const webhookOf = (item: unknown): object => ({ entry: [{ messaging: [item] }] });

function outcomeOf(value: unknown): Outcome | undefined {
  const result = fromInstagram(webhookOf(itemWith(value)));
  return result.status === 'ok' ? result.outcomes[0] : undefined;
}

/** Lists in lists. */
const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
const objects = (count: number): readonly object[] => Array.from({ length: count }, () => ({}));

// Beside the value there are the item and `optin` around it, and `sender`; a list of objects is one more.
const around = 2;
const beside = 4;

describe('the JSON text of an item', () => {
  it.each([
    ['500 levels', () => nested(500 - around), true],
    ['501 levels', () => nested(501 - around), false],
    ['350,000 objects', () => objects(350_000 - beside), true],
    ['350,001 objects', () => objects(350_001 - beside), false],
  ])('should be there up to the cap: %s', (_, make, isThere) => {
    const value = make();

    const outcome = outcomeOf(value);

    // Not `toBe` of the texts: a failure would print them.
    const payload = outcome?.kind === 'unsupported' && outcome.payload;
    expect(payload === (isThere ? JSON.stringify(webhookOf(itemWith(value))) : '')).toBe(true);
  });
});

describe('the key of an item without ids', () => {
  it.each([
    ['the last of a hundred thousand objects', (last: unknown) => [...objects(99_999), last]],
    [
      'one of its first thousand values, where it is too deep',
      (last: unknown) => [...Array(980).fill(1), last, nested(501)],
    ],
  ])('should tell it from another by %s', (_, valueWith) => {
    const [one, other] = ['A', 'B'].map((last) => outcomeOf(valueWith(last))?.dedupeKey);

    expect(one).not.toBe(other);
  });
});
