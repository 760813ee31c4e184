import { describe, expect, test } from 'vitest';
import { idOf, nameOf, newId, timeOf } from '../src/ids.ts';

describe('ids', () => {
  test('should be the same for the same key, and begin with the time', () => {
    const ids = [idOf('key', 1_700_000_000_000), idOf('key', 1_700_000_000_000), idOf('other', 1_700_000_000_000)];

    // The example of the specification of ULIDs.
    expect(ids.every((id) => id.startsWith('01HF7YAT00'))).toBe(true);
    expect(ids[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('should tell when a message was accepted', () => {
    const times = [0, 1_700_000_000_123, 4_102_444_800_000].map((time) => timeOf(newId(time)).getTime());

    expect(times).toEqual([0, 1_700_000_000_123, 4_102_444_800_000]);
  });

  test('should never be the same for two messages', () => {
    const ids = Array.from({ length: 1_000 }, () => newId(1_700_000_000_000));

    expect(new Set(ids).size).toBe(1_000);
  });

  test('should make a name of whatever text', () => {
    const names = ['a.b', '*', 'line\r\nbreak', 'x'.repeat(100_000), '\ud800'].map(nameOf);

    expect(names.every((name) => /^[\w-]{43}$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(5);
  });
});
