import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate } from '../src/deflate.ts';
import {
  decodeState,
  defaultOptions,
  directions,
  encodeState,
  optionChoices,
  type PageState,
  views,
} from '../src/state.ts';

/** Texts with lone surrogates, line ends and marks of every kind. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '{', '\r\n', '\ud800', '\ufeff{}', '{"a":1}'),
);

const options: fc.Arbitrary<PageState['options']> = fc.record(
  {
    profile: fc.constantFrom(...optionChoices.profile),
    callChoices: fc.constantFrom(...optionChoices.callChoices),
    longText: fc.constantFrom(...optionChoices.longText),
    onLoss: fc.constantFrom(...optionChoices.onLoss),
    to: typed,
    commentId: typed,
    messageId: typed,
    humanAgent: fc.boolean(),
  },
  { noNullPrototype: true },
);

const states: fc.Arbitrary<PageState> = fc.record(
  {
    direction: fc.constantFrom(...directions),
    text: typed,
    options,
    view: fc.constantFrom(...views),
  },
  { noNullPrototype: true },
);

const state: PageState = { direction: 'receive', text: '{"entry": [', options: defaultOptions, view: 'web' };

async function fragmentOf(state: PageState): Promise<string> {
  return (await encodeState(state)) ?? 'too long';
}

describe('encodeState and decodeState', () => {
  it('should bring every state back as it was', async () => {
    const property = fc.asyncProperty(states, async (state) => {
      expect(await decodeState(await fragmentOf(state))).toStrictEqual(state);
    });

    await fc.assert(property);
  });

  it('should write only letters that a fragment holds as they are', async () => {
    const property = fc.asyncProperty(states, async (state) => {
      expect(await encodeState(state)).toMatch(/^[A-Za-z0-9_-]+$/);
    });

    await fc.assert(property);
  });

  it('should keep nearly a megabyte short where it repeats itself', async () => {
    const text = JSON.stringify({ text_message: { text: 'word '.repeat(190_000) } });

    const fragment = await fragmentOf({ ...state, text });

    expect(fragment.length).toBeLessThan(5_000);
    expect(await decodeState(fragment)).toStrictEqual({ ...state, text });
  });

  it('should keep letters whole that are cut apart on their way', async () => {
    const text = 'čaj 茶 🍵 '.repeat(20_000);

    expect(await decodeState(await fragmentOf({ ...state, text }))).toStrictEqual({ ...state, text });
  });

  it('should give nothing for bytes that are no letters', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text":"'), Buffer.of(0xff), Buffer.from('"}')]);

    expect(await decodeState(deflateRawSync(bytes).toString('base64url'))).toBeUndefined();
  });

  it('should give nothing for any fragment that it did not write', async () => {
    const property = fc.asyncProperty(fc.string({ unit: 'binary' }), async (fragment) => {
      expect(await decodeState(fragment)).toBeUndefined();
    });

    await fc.assert(property);
  });

  it('should never fail for a fragment that was cut or changed on its way', async () => {
    const whole = await fragmentOf(state);
    const property = fc.asyncProperty(fc.nat(whole.length - 1), fc.string(), async (at, letters) => {
      const damaged = whole.slice(0, at) + letters;
      expect(['undefined', 'object']).toContain(typeof (await decodeState(damaged)));
    });

    await fc.assert(property);
  });

  it.each([
    ['no object', 'text'],
    ['null', null],
    ['a list', [state]],
    ['an unknown direction', { ...state, direction: 'sideways' }],
    ['a text that is a number', { ...state, text: 1 }],
    ['an unknown view', { ...state, view: 'tv' }],
    ['options that are a list', { ...state, options: [] }],
    ['an unknown profile', { ...state, options: { ...defaultOptions, profile: 'documented ' } }],
    ['a name that every object has', { ...state, options: { ...defaultOptions, onLoss: 'toString' } }],
    ['a recipient that is no text', { ...state, options: { ...defaultOptions, to: null } }],
    ['a flag that is a text', { ...state, options: { ...defaultOptions, humanAgent: 'true' } }],
  ])('should give nothing for %s', async (_, value) => {
    expect(await decodeState(await deflate(JSON.stringify(value)))).toBeUndefined();
  });

  it('should take the default for what an older link does not know, and leave out what it does not know itself', async () => {
    const fragment = await deflate('{"text":"{}","options":{"to":"1"},"colour":"red"}');

    expect(await decodeState(fragment)).toStrictEqual({
      direction: 'send',
      text: '{}',
      options: { ...defaultOptions, to: '1' },
      view: 'both',
    });
  });

  it('should give nothing for a short fragment of an endless text', async () => {
    const fragment = await deflate(JSON.stringify({ ...state, text: 'a'.repeat(1_000_000) }));

    expect(fragment.length).toBeLessThan(2_000);
    expect(await decodeState(fragment)).toBeUndefined();
  });

  it('should make no fragment that it would not read', async () => {
    expect(await encodeState({ ...state, text: 'a'.repeat(1_000_000) })).toBeUndefined();
  });

  it('should make no fragment that browsers and chats would refuse', async () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => (index * 2_654_435_761) % 4_294_967_296).join();

    expect(await encodeState({ ...state, text: noise.slice(0, 100_000) })).toMatch(/^.{40000,100000}$/);
    expect(await encodeState({ ...state, text: noise })).toBeUndefined();
  });
});
