import { describe, expect, it } from 'vitest';
import { convert } from '../src/convert.ts';
import { firstExamples } from '../src/examples.ts';
import { spokenOf } from '../src/spoken.ts';
import { defaultState } from '../src/state.ts';

describe('spokenOf', () => {
  it('should name the example, what became of it, and the first thing that was found', () => {
    const text = '{"media_message":{"url":"https://example.com/a.pdf"}}';

    const spoken = spokenOf(firstExamples.send, convert({ ...defaultState, text }));

    expect(spoken).toMatch(/^Card: Adapted\. 1 request, and 1 notice\. .*url.*\.$/);
  });

  it('should say no more where nothing was found', () => {
    const text = '{"text_message":{"text":"Hi"}}';

    expect(spokenOf(undefined, convert({ ...defaultState, text }))).toBe('OK. 1 request, and nothing had to change.');
  });

  it('should tell two errors apart', () => {
    expect(spokenOf(undefined, convert({ ...defaultState, text: '{ "a" 1 }' }))).toBe(
      'Not JSON. Nothing can be shown until the JSON is right. A colon is missing before this (line 1, column 7).',
    );
  });

  it('should say nothing before there is something', () => {
    expect(spokenOf(undefined, undefined)).toBe('');
  });
});
