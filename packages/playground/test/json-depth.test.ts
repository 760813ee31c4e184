import { describe, expect, it } from 'vitest';
import { isFormattable } from '../src/json-depth.ts';

function nested(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

describe('isFormattable', () => {
  it.each([
    ['a value', '5', true],
    ['no JSON', '{ "a": ', false],
    ['what is nested as deep as may be', nested(100), true],
    ['what is nested deeper', nested(101), false],
    ['brackets that are text', JSON.stringify({ text: `\\"${nested(200).slice(0, 200)}` }), true],
    ['what is long and flat', `[${'[],'.repeat(500)}[]]`, true],
    ['one text of many megabytes', `"${'x'.repeat(20_000_000)}"`, true],
    ['a text that ends with a backslash, before brackets', `["\\\\",${nested(100)}]`, false],
  ])('should know of %s', (_, text, expected) => {
    expect(isFormattable(text)).toBe(expected);
  });
});
