import { describe, expect, it } from 'vitest';
import carousel from '../../../fixtures/outbound/carousel/channel-page-example.json' with { type: 'json' };
import { convert } from '../src/convert.ts';
import { exampleNamed } from '../src/examples.ts';
import { type Direction, defaultOptions } from '../src/state.ts';
import { statusOf } from '../src/status.ts';

function status(direction: Direction, text: string): string {
  const { tone, word, sentence } = statusOf(convert({ direction, text, options: defaultOptions, view: 'both' }));
  return `${tone}: ${word}. ${sentence}`;
}

describe('statusOf', () => {
  it.each([
    ['ok: OK. 1 request, and nothing had to change.', 'send', '{"text_message":{"text":"Tea"}}'],
    ['adapted: Adapted. 1 request, and 1 notice.', 'send', '{"media_message":{"url":"https://example.com/a.pdf"}}'],
    ['adapted: Adapted. 2 requests, and 2 notices.', 'send', JSON.stringify(carousel.input)],
    ['refused: Refused. Nothing is sent: 1 issue.', 'send', '{}'],
    ['refused: Refused. Nothing is sent: 1 issue, and 1 notice.', 'send', '{"text_message":{"text":" "},"typo":1}'],
    ['refused: Refused. Nothing is sent: 1 issue, and 2 notices.', 'send', '{"text_message":{},"typo":1,"typing":1}'],
    ['refused: Not JSON. Nothing can be shown until the JSON is right.', 'send', '{'],
    ['ok: OK. 0 outcomes.', 'receive', '{"entry":[]}'],
    ['ok: OK. 1 outcome.', 'receive', exampleNamed('receive', 'Text').text],
    ['adapted: Adapted. 1 outcome, and 1 notice.', 'receive', '{"entry":[{}]}'],
    ['refused: Refused. This is no webhook: 1 issue.', 'receive', '[]'],
  ] as const)('should say the result of the input in words: %s', (expected, direction, text) => {
    expect(status(direction, text)).toBe(expected);
  });

  it('should show what the library threw', () => {
    expect(statusOf({ kind: 'failed', sentence: 'TypeError: tea', findings: [] })).toStrictEqual({
      tone: 'refused',
      word: 'Failed',
      sentence: 'The library threw an error: TypeError: tea',
    });
  });
});
