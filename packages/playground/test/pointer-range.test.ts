import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointerRanges } from '../src/pointer-range.ts';

/** What the range of a pointer covers. */
function marked(text: string, pointer: string): string | undefined {
  const range = pointerRanges(text)(pointer);
  return range && text.slice(range.from, range.to);
}

const text = `{
  "card_message": {
    "title": "Tea",
    "choices": [
      { "text_message": { "text": "Yes" } },
      { "call_message": { "phone_number": "+46", "title": null } }
    ]
  },
  "a/b": { "m~n": 1, "~1": 2, "": true }
}`;

describe('pointerRanges', () => {
  it.each([
    ['a text', '/card_message/title', '"Tea"'],
    ['what is null', '/card_message/choices/1/call_message/title', 'null'],
    ['an object by its name', '/card_message', '"card_message"'],
    ['a list by its name', '/card_message/choices', '"choices"'],
    ['an item of a list, which has no name, whole', '/card_message/choices/0', '{ "text_message": { "text": "Yes" } }'],
    ['the whole text', '', text],
    ['a name with a slash', '/a~1b', '"a/b"'],
    ['a name with a tilde', '/a~1b/m~0n', '1'],
    ['a name that looks like an escape', '/a~1b/~01', '2'],
    ['an empty name', '/a~1b/', 'true'],
  ])('should mark %s', (_, pointer, expected) => {
    expect(marked(text, pointer)).toBe(expected);
  });

  it.each([
    ['a missing field', '/card_message/description', '"card_message"'],
    ['a missing field of a missing field', '/card_message/media_message/url', '"card_message"'],
    ['a missing field at the top', '/text_message', text],
    ['an item after the last', '/card_message/choices/2', '"choices"'],
    ['an item that is no number', '/card_message/choices/first', '"choices"'],
    ['a field of a text', '/card_message/title/text', '"Tea"'],
  ])('should mark the nearest parent of %s', (_, pointer, expected) => {
    expect(marked(text, pointer)).toBe(expected);
  });

  it('should take the last of two equal names, as JSON.parse does', () => {
    expect(marked('{ "a": 1, "a": 2 }', '/a')).toBe('2');
  });

  it('should know names that are written with escapes', () => {
    expect(marked('{ "t\\u0065xt": "Tea" }', '/text')).toBe('"Tea"');
  });

  it('should mark what it can of broken JSON', () => {
    expect(marked('{ "a": { "b": 1', '/a/b')).toBe('1');
  });

  it.each(['', '  '])('should mark nothing in an empty text', (empty) => {
    expect(marked(empty, '/a')).toBeUndefined();
  });

  it('should mark nothing in what is nested without end', () => {
    expect(marked('['.repeat(200_000), '/0')).toBeUndefined();
  });

  it('should find every value of every document', () => {
    const keys = fc.oneof(fc.string(), fc.constantFrom('/', '~', '~1', '', '0'));
    const property = fc.property(fc.array(keys, { minLength: 1 }), fc.integer(), (path, value) => {
      const pointer = path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
      const document = path.reduceRight<unknown>((inner, key) => ({ [`${key}!`]: 0, [key]: inner }), value);
      expect(marked(JSON.stringify(document, null, 1), pointer)).toBe(String(value));
    });

    fc.assert(property);
  });

  it('should stay inside the text, whatever the text and the pointer are', () => {
    const property = fc.property(fc.string(), fc.string(), (anyText, pointer) => {
      const range = pointerRanges(anyText)(pointer);
      if (range === undefined) return;
      expect(range.from).toBeGreaterThanOrEqual(0);
      expect(range.to).toBeGreaterThanOrEqual(range.from);
      expect(range.to).toBeLessThanOrEqual(anyText.length);
    });

    fc.assert(property);
  });
});
