import { describe, expect, it } from 'vitest';
import { receiving, sending } from '../../../cli/examples.ts';
import { exampleNamed, exampleShown, examples, firstExamples, withExample } from '../src/examples.ts';
import { defaultOptions, defaultState } from '../src/state.ts';

describe('examples', () => {
  it('should be those of the channel page, in their order', () => {
    expect(examples.map(({ about }) => about)).toStrictEqual([...sending, ...receiving].map(({ about }) => about));
    expect(examples.filter(({ about }) => about.includes('the page'))).toStrictEqual([]);
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

  it('should bring the options of their fixtures, and no others', () => {
    const [first, reply, ...others] = examples;

    expect(first?.options).toStrictEqual({ to: '3900100200300401', commentId: '', humanAgent: true });
    expect(reply?.options).toStrictEqual({ to: '3900100200300401', commentId: '', humanAgent: false });
    for (const { direction, options } of others) {
      expect(options).toStrictEqual(direction === 'send' ? { to: '', commentId: '', humanAgent: false } : {});
    }
  });

  it('should have ids of their own', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  });
});

describe('exampleNamed', () => {
  it('should find an example of its direction', () => {
    expect(exampleNamed('send', 'Card')).toMatchObject({ direction: 'send', name: 'Card' });
  });

  it('should name what it cannot find', () => {
    expect(() => exampleNamed('receive', 'Card')).toThrow('There is no example "Card"');
  });
});

describe('exampleShown', () => {
  const shown = withExample(defaultState, firstExamples.send);

  it('should know an example as it came', () => {
    expect(exampleShown(shown)).toBe(firstExamples.send);
  });

  it('should not take what was edited for an example', () => {
    expect(exampleShown({ ...shown, text: `${shown.text} ` })).toBeUndefined();
    expect(exampleShown({ ...shown, options: { ...defaultOptions, to: '1' } })).toBeUndefined();
    expect(exampleShown({ ...shown, direction: 'receive' })).toBeUndefined();
  });

  it('should not mind options of which it says nothing', () => {
    const options = { ...defaultOptions, profile: 'current' } as const;
    const received = { ...defaultState, options: { ...defaultOptions, to: '1' } };

    expect(exampleShown({ ...shown, options })).toBe(firstExamples.send);
    expect(exampleShown(withExample(received, firstExamples.receive))).toBe(firstExamples.receive);
  });
});

describe('withExample', () => {
  it('should leave alone what the example says nothing of', () => {
    const options = { ...defaultOptions, profile: 'current', to: '1', commentId: '2', humanAgent: true } as const;
    const state = { ...defaultState, view: 'web', options } as const;

    expect(withExample(state, firstExamples.send)).toStrictEqual({
      direction: 'send',
      text: firstExamples.send.text,
      view: 'web',
      options: { ...options, to: '', commentId: '', humanAgent: false },
    });
    expect(withExample(state, firstExamples.receive).options).toStrictEqual(options);
  });
});
