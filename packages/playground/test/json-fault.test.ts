import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../src/json-fault.ts';

/** The sentence about a text that is not JSON, and the letters that are marked. */
function fault(text: string): readonly [sentence: string, marked: string] | undefined {
  const parsed = parseJson(text);
  if (!('fault' in parsed) || parsed.fault.range === undefined) return undefined;
  const { from, to } = parsed.fault.range;
  return [parsed.fault.sentence, text.slice(from, to)];
}

describe('parseJson', () => {
  it('should give the value of JSON', () => {
    expect(parseJson(' {"a": [1, null]} ')).toStrictEqual({ value: { a: [1, null] } });
  });

  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 'A comma is missing before this (line 3, column 3).', '"b"'],
    ['{ "a" 1 }', 'A colon is missing before this (line 1, column 7).', '1'],
    ['{ "a": }', 'A value is missing here (line 1, column 8).', '}'],
    ['{ "a": 1, }', 'JSON allows no comma after the last field or item (line 1, column 9).', ','],
    ['[1,\n  2 ,\n]', 'JSON allows no comma after the last field or item (line 2, column 5).', ','],
    ['{ "a": [ , ] }', 'A value is missing here (line 1, column 10).', ','],
    ['{ "a": 1, 2 }', 'A name in double quotes is missing here (line 1, column 11).', '2'],
    ['{ "a,": }', 'A value is missing here (line 1, column 9).', '}'],
    ['{ "a": 1', 'A closing brace } is missing here (line 1, column 8).', '1'],
    ['[1, 2\n\n', 'A closing bracket ] is missing here (line 1, column 5).', '2'],
    ['{} {}', 'Nothing more may follow the value (line 1, column 4).', '{'],
    ['{ "a": tea }', 'This is no JSON value: a text needs double quotes (line 1, column 8).', 'tea'],
    ['{ "a": "tea }', 'The closing quote of this text is missing (line 1, column 8).', '"tea }'],
    ['{ "a": "\\x" }', 'There is no such escape with a backslash (line 1, column 8).', '"\\x"'],
    ['{ "a": "\\u00" }', 'This \\u escape needs four hexadecimal digits (line 1, column 8).', '"\\u00"'],
    ['{ "a": "a\tb" }', 'This character must be written as an escape (line 1, column 8).', '"a\tb"'],
    ['// tea\n{}', 'JSON has no comments (line 1, column 1).', '// tea'],
    ['\ufeff{}', 'An invisible byte order mark (U+FEFF) stands before the JSON (line 1, column 1).', '\ufeff'],
    ['\ufeff', 'An invisible byte order mark (U+FEFF) stands before the JSON (line 1, column 1).', '\ufeff'],
    ['', 'There is nothing here yet.', ''],
    [' \n', 'There is nothing here yet.', ''],
  ])('should say what is wrong with %j, and where', (text, sentence, marked) => {
    expect(fault(text)).toStrictEqual([sentence, marked]);
  });

  it.each(['/*', '{ "a": /* tea', '"\\u', '-'])('should mark nothing behind the end of %j', (text) => {
    const parsed = parseJson(text);

    expect('fault' in parsed && parsed.fault.range?.to).toBe(text.length);
  });

  it('should survive what is nested without end', () => {
    expect(fault('['.repeat(200_000))).toBeDefined();
  });

  it('should give either what JSON.parse gives, or a range inside the text', () => {
    const property = fc.property(fc.oneof(fc.string(), damaged()), (text) => {
      const parsed = parseJson(text);
      if ('value' in parsed) {
        expect(parsed.value).toStrictEqual(JSON.parse(text));
        return;
      }
      expect(() => JSON.parse(text)).toThrow();
      const { from, to } = parsed.fault.range ?? { from: -1, to: -1 };
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(text.length);
    });

    fc.assert(property);
  });
});

/** JSON without one of its letters. */
function damaged(): fc.Arbitrary<string> {
  return fc.tuple(fc.json(), fc.nat()).map(([json, at]) => {
    const gap = at % json.length;
    return json.slice(0, gap) + json.slice(gap + 1);
  });
}
