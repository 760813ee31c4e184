import { describe, expect, test } from 'vitest';
import { type Arrival, faultsOf, sumOf } from '../load/check.ts';

function arrivals(...numbers: readonly (readonly [conversation: number, sequence: number])[]): Arrival[] {
  return numbers.map(([conversation, sequence]) => ({ conversation, sequence, at: 0, latency: 0 }));
}

describe('faultsOf', () => {
  test.each([
    ['nothing where every conversation counts up', arrivals([1, 0], [2, 0], [1, 1]), [0, 0, 0]],
    ['what is lost', arrivals([1, 0], [2, 0]), [1, 0, 0]],
    ['what is lost in the middle, whatever else came', arrivals([1, 0], [1, 2], [2, 0]), [1, 0, 0]],
    ['what is there twice', arrivals([1, 0], [2, 0], [1, 1], [2, 0]), [0, 1, 0]],
    ['what is out of order', arrivals([1, 1], [2, 0], [1, 0]), [0, 0, 1]],
  ])('should find %s', (_, found, [lost, twice, outOfOrder]) => {
    const faults = faultsOf(found, 3);

    expect(faults).toEqual({ lost, twice, outOfOrder });
  });

  test('should be summed, each for itself', () => {
    expect(
      sumOf([
        { lost: 1, twice: 2, outOfOrder: 3 },
        { lost: 10, twice: 20, outOfOrder: 30 },
      ]),
    ).toEqual({ lost: 11, twice: 22, outOfOrder: 33 });
  });

  test('should not count what nobody wrote', () => {
    expect(() => faultsOf(arrivals([1, 0], [Number.NaN, 0]), 2)).toThrow('nobody');
  });
});
