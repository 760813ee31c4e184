import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstagram } from '../src/outbound/index.ts';
import { payloadPrefix, readChoicePayload } from '../src/shared/choice-payload.ts';

describe('a text over the limit', () => {
  it('should keep words, links and limits whatever the text is', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((text) => text.replace(/\s/g, '_')),
      fc.integer({ min: 1, max: 1100 }).map((length) => 'é'.repeat(length)),
      fc.integer({ min: 1, max: 900 }).map((length) => `https://example.com/${'a'.repeat(length)}`),
    );
    const space = fc.constantFrom(' ', '\n', '\n\n', '. ', '  ', '\r\n');
    const texts = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, (words) => {
        const text = words.flat().join('');
        const parts = toInstagram({ text_message: { text } }).requests.map((request) =>
          'message' in request && 'text' in request.message ? request.message.text : '',
        );

        const bare = (value: string): string => value.replace(/\s/g, '');
        expect(bare(parts.join(''))).toBe(bare(text));
        for (const part of parts) {
          expect(part.trim()).not.toBe('');
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(1000);
          expect(part.length).toBeLessThanOrEqual(999);
        }
        for (const [link] of words.filter(([each]) => /^https:\/\/example\.com\/a+$/.test(each))) {
          expect(parts.some((part) => part.includes(link))).toBe(true);
        }
      }),
    );
  });
});

describe('a choice payload', () => {
  const texts = fc.string({ unit: fc.constantFrom('%', ':', '2', '5', '3', 'A', 'a', 'c', 'g', '1', ' ', 'é', '😀') });

  it('should bring every id and every datum home', () => {
    fc.assert(
      fc.property(texts, texts, (messageId, postbackData) => {
        expect(readChoicePayload(payloadPrefix(messageId) + postbackData)).toEqual({ messageId, postbackData });
      }),
    );
  });

  it('should take nothing for ours that we would have written otherwise', () => {
    fc.assert(
      fc.property(texts, (rest) => {
        const payload = `cg1:${rest}`;
        const read = readChoicePayload(payload);

        if (read !== undefined) expect(payloadPrefix(read.messageId) + read.postbackData).toBe(payload);
      }),
    );
  });
});
