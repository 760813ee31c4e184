import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { coloured } from '../src/json-colours.ts';

/** Each part that is drawn: its classes, if any, and its letters. */
function drawn(json: string, maxCharacters: number): readonly (readonly string[])[] {
  return coloured(json, maxCharacters).map((part) => (typeof part === 'string' ? [part] : part.values.map(String)));
}

describe('coloured', () => {
  it('should give every part of JSON its class', () => {
    expect(drawn('{\n  "a": ["b", 1, null] }', 100)).toStrictEqual([
      ['{'],
      ['\n'],
      ['  '],
      ['json-name', '"a"'],
      [': ['],
      ['json-string', '"b"'],
      [', '],
      ['json-number', '1'],
      [', '],
      ['json-word', 'null'],
      ['] }'],
    ]);
  });

  it.each([
    ['within a text', 8, ['json-string', '"b']],
    ['between two parts', 5, [':']],
    ['at the end', 13, ['}']],
  ])('should draw the first characters only: cut %s', (_, maxCharacters, last) => {
    const parts = drawn('{"a": "b c"}\n', maxCharacters);

    expect(parts.find((part) => part.includes('json-name'))).toStrictEqual(['json-name', '"a"']);
    expect(parts.flatMap((part) => part.at(-1)).join('')).toBe('{"a": "b c"}\n'.slice(0, maxCharacters));
    expect(parts.findLast(([part]) => part !== '\n')).toStrictEqual(last);
  });

  it('should show what nobody sees, and leave alone what joins', () => {
    const [, , , string] = coloured('{"a": "b\u202ec\u{1d173}d\u200d\u{e0067}e"}', 100);
    const [, parts] = (string as TemplateResult).values;

    expect(
      (parts as (TemplateResult | string)[]).map((part) => (typeof part === 'string' ? part : part.values)),
    ).toStrictEqual(['"b', ['\\u202e'], 'c', ['\\ud834\\udd73'], 'd\u200d\u{e0067}e"']);
  });

  it('should take a text full of quotes for one part, and no longer than for a harmless one', () => {
    const quotes = JSON.stringify({ text: '" '.repeat(9_000) });
    const letters = JSON.stringify({ text: 'tea'.repeat(9_000) });

    expect(drawn(quotes, 20_000)).toHaveLength(4);
    expect(shortestTime(() => coloured(quotes, 20_000))).toBeLessThan(
      50 * shortestTime(() => coloured(letters, 20_000)),
    );
  });
});

/** The fastest of several runs, so that other work on the machine does not count. */
function shortestTime(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
