import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { coloured } from '../src/json-colours.ts';

/** Each piece that is drawn: its classes, if any, and its letters. */
function drawn(json: string, maxCharacters: number): readonly (readonly string[])[] {
  return coloured(json, maxCharacters).map((piece) => (typeof piece === 'string' ? [piece] : piece.values.map(String)));
}

describe('coloured', () => {
  it('should give every piece of JSON its class', () => {
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
    ['between two pieces', 5, [':']],
    ['at the end', 13, ['}']],
  ])('should draw the first characters only: cut %s', (_, maxCharacters, last) => {
    const pieces = drawn('{"a": "b c"}\n', maxCharacters);

    expect(pieces.find((piece) => piece.includes('json-name'))).toStrictEqual(['json-name', '"a"']);
    expect(pieces.flatMap((piece) => piece.at(-1)).join('')).toBe('{"a": "b c"}\n'.slice(0, maxCharacters));
    expect(pieces.findLast(([piece]) => piece !== '\n')).toStrictEqual(last);
  });

  it('should show what nobody sees, and leave alone what joins', () => {
    const [, , , string] = coloured('{"a": "b\u202ec\u{1d173}d\u200d\u{e0067}e"}', 100);
    const [, pieces] = (string as TemplateResult).values;

    expect(
      (pieces as (TemplateResult | string)[]).map((piece) => (typeof piece === 'string' ? piece : piece.values)),
    ).toStrictEqual(['"b', ['\\u202e'], 'c', ['\\ud834\\udd73'], 'd\u200d\u{e0067}e"']);
  });

  it('should take a text full of quotes for one piece, and no longer than for a harmless one', () => {
    const quotes = JSON.stringify({ text: '" '.repeat(9_000) });
    const letters = JSON.stringify({ text: 'tea'.repeat(9_000) });

    expect(drawn(quotes, 20_000)).toHaveLength(4);
    expect(shortestTime(() => coloured(quotes, 20_000))).toBeLessThan(
      50 * shortestTime(() => coloured(letters, 20_000)),
    );
  });
});

/** Of several, so that nothing else on the machine counts. */
function shortestTime(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
