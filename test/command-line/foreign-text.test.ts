import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { graphemesOf } from '../../cli/width.ts';
import { convograph, webhook } from './program.ts';

/** The lines inside the bubble or the card that is drawn of a message, on a terminal of 40 columns. */
async function drawn(message: object): Promise<readonly string[]> {
  const { printed } = await convograph(['preview'], JSON.stringify(message), { columns: 40 });
  return printed
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim().slice(2, -2));
}

const lines = (text: string): Promise<readonly string[]> => drawn({ text_message: { text } });

const itemOf = (item: object) => ({ ...webhook, entry: [{ id: '17', messaging: [{ sender: { id: '9' }, ...item }] }] });

async function received(input: object): Promise<string> {
  const { printed } = await convograph(['preview'], JSON.stringify(input), { columns: 40 });
  return printed;
}

describe('a character that is wider than the room for it', () => {
  const vowels = (count: number): string => '\u093e'.repeat(count);

  it('should be cut in a text', async () => {
    expect(await lines('\u1100'.repeat(30))).toStrictEqual([
      '\u1100'.repeat(13),
      '\u1100'.repeat(13),
      `\u1100\u1100\u1100\u1100${' '.repeat(18)}`,
    ]);
    expect(await lines(`a${vowels(120)}`)).toStrictEqual([
      `a${vowels(25)}`,
      vowels(26),
      vowels(26),
      vowels(26),
      `${vowels(17)}${' '.repeat(9)}`,
    ]);
  });

  it('should be cut in the title of a card', async () => {
    const card_message = { title: `a${vowels(70)}`, choices: [{ text_message: { text: 'Buy' } }] };

    const [first, second, third] = await drawn({ card_message });

    expect([first, second, third]).toStrictEqual([`a${vowels(27)}`, vowels(28), `${vowels(15)}${' '.repeat(13)}`]);
  });

  it('should be cut in a button and in a pill', async () => {
    const buttons = [{ type: 'postback', title: `a${vowels(70)}`, payload: 'p' }];
    const template = { template_type: 'button', text: 'Now', buttons };
    const quick_replies = [{ content_type: 'text', title: `a${vowels(70)}`, payload: 'p' }];
    const messages = [{ attachment: { type: 'template', payload: template } }, { text: 'Now', quick_replies }];

    const [button, pill] = await Promise.all(
      messages.map((message) => received({ explicit_channel_message: { INSTAGRAM: JSON.stringify({ message }) } })),
    );

    expect(button).toContain(`│ a${vowels(18)}… │`);
    expect(pill).toContain(`\n( a${vowels(34)}… )`);
  });

  it('should be cut in an echo', async () => {
    const echo = await received(itemOf({ message: { mid: 'm', is_echo: true, text: '\u1100'.repeat(60) } }));

    expect(echo.match(/\u1100+/g)?.map(({ length }) => length)).toStrictEqual([13, 13, 13, 13, 8]);
  });
});

describe('foreign text', () => {
  it.each([
    ['marks of direction', '\u200e\u200f\u061c\u202a\u202e\u2066\u2069', 7],
    ['what nobody sees', '\ufeff\u{e0041}\u00ad\u2060', 4],
    ['codes of terminals', '\u0080\u009b\u009f', 3],
  ])('should show %s as they are no text', async (_, text, count) => {
    expect(await lines(`a${text}b`)).toStrictEqual([`a${'\ufffd'.repeat(count)}b`]);
  });

  it('should keep what joins pictures, and show what joins nothing', async () => {
    expect(await lines('👨‍👩‍👧 👩🏽‍💻 ❤️‍🔥 a\u200db')).toStrictEqual(['👨‍👩‍👧 👩🏽‍💻 ❤️‍🔥 a\ufffdb']);
  });

  it('should take two columns for brackets that are wide', async () => {
    expect(await lines('\u2329\u232a\nabcde')).toStrictEqual(['\u2329\u232a ', 'abcde']);
  });

  it('should take no column for what joins two signs', async () => {
    expect(await lines('⚕\u200d⚕\nabcde')).toStrictEqual(['⚕\u200d⚕   ', 'abcde']);
  });

  it('should show half a character as it is none', async () => {
    const comment = { id: '1', from: { id: '9', username: 'a\ud800b' } };

    const commented = await received({ field: 'live_comments', value: comment });

    expect(commented).toBe('a\ufffdb commented on a live video');
  });

  it('should forge no line where it has but one', async () => {
    const forged = 'y\nseen\u2028\r\u0085';
    const shown = 'y␊seen\ufffd␍\ufffd';
    const reacted = await received(itemOf({ reaction: { mid: 'm', action: 'react', emoji: forged } }));
    const came = await received(itemOf({ referral: { ref: forged, source: 'SHORTLINK', type: 'OPEN_THREAD' } }));
    const tapped = await received(itemOf({ postback: { mid: 'm', title: 'Yes', payload: `cg1:1:${forged}` } }));
    const comment = { id: '1', from: { id: '9', username: forged } };
    const commented = await received({ field: 'live_comments', value: comment });

    expect(reacted).toBe(`reacted ${shown}`);
    expect(came).toBe(`came by a link: ${shown}`);
    expect(tapped.split('\n').slice(3)).toStrictEqual([`tapped: ${shown}`]);
    expect(commented).toBe(`${shown} commented on a live video`);
  });

  it('should cut such a line at the edge of the terminal', async () => {
    const comment = { id: '1', from: { id: '9', username: 'a'.repeat(50) } };

    expect(await received({ field: 'live_comments', value: comment })).toBe(`${'a'.repeat(39)}…`);
  });
});

describe('the characters of a text', () => {
  // No runs of marks or vowels among them: a run is one character, and may be longer than a slice.
  const signs = ['a', 'e\u0301', '👨\u200d👩\u200d👧', '🇩', '\u1100\u1161', '\r\n', '😀', '\ud83d'];

  it.each(signs)('should be those of the whole text, wherever among %j a slice of it ends', (sign) => {
    for (let shift = 0; shift < 12; shift++) {
      const text = `${'.'.repeat(490 + shift)}${sign}${sign}${signs.join('')}${sign.repeat(300)}.`;

      expect(graphemesOf(text)).toStrictEqual(
        Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment),
      );
    }
  });

  it('should be found in slices, since the time for a whole text is the square of its length', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    onTestFinished(() => segment.mockRestore());
    const text = `${'a'.repeat(2_000)}${'\u0301'.repeat(2_000)}${'😀\u200d'.repeat(1_000)}`;

    const graphemes = graphemesOf(text);

    expect(graphemes.join('')).toBe(text);
    expect(graphemes.every((grapheme) => grapheme.isWellFormed())).toBe(true);
    expect(Math.max(...segment.mock.calls.map(([slice]) => slice.length))).toBeLessThan(510);
  });
});
