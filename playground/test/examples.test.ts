import { describe, expect, it } from 'vitest';
import { receiving, sending } from '../../cli/examples.ts';
import { exampleShown, examples, firstExamples } from '../src/examples.ts';
import { defaultOptions } from '../src/state.ts';

describe('examples', () => {
  it('should be those of the channel page, in their order', () => {
    expect(examples.map(({ about }) => about)).toStrictEqual([...sending, ...receiving].map(({ about }) => about));
    expect(examples.map(({ text }) => JSON.parse(text))).toStrictEqual(
      [...sending, ...receiving].map(({ input }) => input),
    );
  });

  it('should fit their names: each names a word of what its example is about, or of its input', () => {
    const words = examples.map(({ name, about, text }) => {
      const all = `${about} ${text}`.toLowerCase();
      return name
        .toLowerCase()
        .split(/\W+/)
        .filter((word) => word.length > 3 && all.includes(word.slice(0, 4)));
    });

    expect(words.filter((each) => each.length === 0)).toStrictEqual([]);
  });

  it('should bring the options of their fixtures', () => {
    const [first, reply, ...others] = examples;

    expect(first?.options).toStrictEqual({ ...defaultOptions, to: '3900100200300401', humanAgent: true });
    expect(reply?.options).toStrictEqual({ ...defaultOptions, to: '3900100200300401' });
    expect(others.every(({ options }) => JSON.stringify(options) === JSON.stringify(defaultOptions))).toBe(true);
  });

  it('should have ids of their own', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  });
});

describe('exampleShown', () => {
  const shown = { ...firstExamples.send, view: 'both' } as const;

  it('should know an example as it came', () => {
    expect(exampleShown(shown)).toBe(firstExamples.send);
  });

  it('should not take what was edited for an example', () => {
    expect(exampleShown({ ...shown, text: `${shown.text} ` })).toBeUndefined();
    expect(exampleShown({ ...shown, options: { ...defaultOptions, to: '1' } })).toBeUndefined();
    expect(exampleShown({ ...shown, direction: 'receive' })).toBeUndefined();
  });

  it('should not mind options where the direction has none', () => {
    const received = { ...firstExamples.receive, options: { ...defaultOptions, to: '1' }, view: 'app' } as const;

    expect(exampleShown(received)).toBe(firstExamples.receive);
  });
});
