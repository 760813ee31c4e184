import { describe, expect, test } from 'vitest';
import { deadSubjectOf, partitionOf, subjectOf } from '../src/subjects.ts';

describe('partitionOf', () => {
  test('should stay what it is, because messages already lie where it said', () => {
    const people = ['7310482956172043', '900000000000001', ''];

    const partitions = people.map((person) => partitionOf('17841400000000001', person, 64));

    expect(partitions).toEqual([63, 51, 57]);
  });

  test('should keep account and person apart', () => {
    const one = partitionOf('12', '3', 2 ** 32);
    const other = partitionOf('1', '23', 2 ** 32);

    expect(one).not.toBe(other);
  });

  test('should spread people evenly', () => {
    const counts = Array.from({ length: 16 }, () => 0);

    for (let person = 0; person < 16_000; person++) {
      const partition = partitionOf('17841400000000001', String(9_000_000_000_000_000 + person), 16);
      counts[partition] = (counts[partition] ?? 0) + 1;
    }

    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(Math.max(...counts)).toBeLessThan(1_200);
  });
});

describe('subjects', () => {
  test('should hold a number and no text from outside', () => {
    const partition = partitionOf('*', '>.dead.\r\n', 64);

    const subjects = [subjectOf('inbound', partition), deadSubjectOf('inbound', partition)];

    expect(subjects.every((subject) => /^(dead\.)?inbound\.\d+$/.test(subject))).toBe(true);
  });
});
