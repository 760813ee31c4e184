import { describe, expect, it } from 'vitest';
import { type Limits, profiles } from '../src/outbound/index.ts';
import { cutText, fitsOneText, graphemeEnd, oneLine, textEnd, textExcess } from '../src/outbound/text/measure.ts';
import { splitText } from '../src/outbound/text/split-text.ts';

const { documented } = profiles;

/** Where graphemes begin, as the whole text tells. */
const boundariesOf = (text: string): number[] =>
  [...new Intl.Segmenter('en').segment(text), { index: text.length }].map(({ index }) => index);

const isParted = (text: string, index: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(index)) && /[\ud800-\udbff]$/.test(text.slice(0, index));

describe('graphemeEnd', () => {
  const flags = '🇦🇿🇳🇴';
  // A flag letter is D83C DDE6 to D83C DDFF; these share one half of it, or lie next to it.
  const others = '🌀🗦🗿🆥\u{1f200}';

  it.each([
    ['letters', 'ab'.repeat(100)],
    ['letters with marks', 'a\u0301\u0302'.repeat(70)],
    ['a letter with many marks', `ab${'\u0301'.repeat(150)}c${'\u0301'.repeat(90)}`],
    ['line breaks', 'a\r\n'.repeat(60)],
    ['families', '👨‍👩‍👧‍👦'.repeat(20)],
    ['a chain of people', `xy${'👩\u200d'.repeat(60)}👩${'👩\u200d'.repeat(30)}`],
    ['flags', flags.repeat(25)],
    ['flags after a letter', `a${flags.repeat(25)}`],
    ['flags after two letters', `aa${flags.repeat(25)}`],
    ['flags that begin with the last letter', `aa${'🇿🇦'.repeat(50)}`],
    ['flags after three letters', `aaa${flags.repeat(25)}`],
    ['flags and a letter of one', `${flags.repeat(25)}🇳`],
    ['a letter of a flag between others', `${others}🇳${others}`.repeat(8)],
    ['flags between others', `${flags}🇳${others}${flags}${others}`.repeat(5)],
    ...[...others].map((other): [string, string] => [
      `flags after ${other}`,
      `${other}${flags.repeat(20)}${other}${flags.repeat(20)}🇦`,
    ]),
    ...[...others].map((other): [string, string] => [
      `three letters of flags between ${other}`,
      `${other}🇦🇿🇦`.repeat(20),
    ]),
  ])('should find the last boundary of %s, wherever a part begins and must end', (_, text) => {
    const boundaries = boundariesOf(text);
    for (const start of boundaries.filter((_start, index) => index % 7 === 0)) {
      for (let end = start + 1; end < text.length; end++) {
        if (isParted(text, end)) continue;
        const expected = boundaries.findLast((boundary) => boundary <= end && boundary > start) ?? end;
        expect([start, end, graphemeEnd(text, start, end)]).toStrictEqual([start, end, expected]);
      }
    }
  });

  it('should go on in a grapheme that had to be cut', () => {
    const text = `${'👩\u200d'.repeat(50)}👩ab`;
    for (let start = 2; start < 150; start += 3) {
      expect(graphemeEnd(text, start, 150)).toBe(150);
      expect(graphemeEnd(text, start, 153)).toBe(153);
    }
  });
});

describe('textEnd', () => {
  it.each([
    ['bytes', 'aé字😀', 6, 99, 3],
    ['bytes of a pair', 'aé字😀', 9, 99, 3],
    ['all bytes', 'aé字😀', 10, 99, 5],
    ['units', 'abcd', 99, 3, 3],
    ['units before a pair', 'ab😀', 99, 3, 2],
    ['units after a pair', 'ab😀', 99, 4, 4],
    ['units after what is nearly a pair', 'ab\uffffd', 99, 3, 3],
  ])('should keep %s', (_, text, bytes, units, end) => {
    expect(textEnd(text, 0, bytes, units)).toBe(end);
    expect(textEnd(`xyz${text}`, 3, bytes, units)).toBe(3 + end);
  });
});

describe('a limit of one text', () => {
  const limits: Limits = { ...documented.limits, textBytes: 10, textCharacters: 6 };

  it.each([
    ['abc', true],
    ['abcdef', true],
    ['abcdefg', false],
    ['ééééé', true],
    ['éééééé', false],
    ['😀😀', true],
    ['😀😀😀', false],
  ])('should hold %s: %j', (text, expected) => {
    expect(fitsOneText(text, limits)).toBe(expected);
  });

  it.each([
    ['abcdefg', { expected: 6, received: 7 }],
    ['éééééé', { expected: 10, received: 12 }],
    ['字字字字字字字', { expected: 6, received: 7 }],
  ])('should say how far %s is over it: units first, else bytes', (text, excess) => {
    expect(textExcess(text, limits)).toStrictEqual(excess);
  });
});

describe('cutText', () => {
  it.each([
    ['abcdefgh', 5, 'abcd…'],
    ['abc\u0301defgh', 4, 'ab…'],
    ['abc😀defgh', 5, 'abc…'],
    ['abc😀defgh', 6, 'abc😀…'],
  ])('should cut %s to %i units between graphemes', (text, units, expected) => {
    expect(cutText(text, units, '…')).toBe(expected);
  });
});

describe('oneLine', () => {
  it.each([
    ['a b c', 'a b c'],
    ['  a', ' a'],
    ['a  ', 'a '],
    ['a\tb', 'a b'],
    ['a \r\n b\u2028c\u00a0d', 'a b c d'],
    ['\n', ' '],
  ])('should put %j on one line', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});

describe('splitText', () => {
  const partsOf = (text: string, limits: Partial<Limits> = {}, keepsLines = false): readonly string[] => {
    const split = splitText(text, { ...documented.limits, textBytes: 1000, textCharacters: 20, ...limits }, keepsLines);
    return split.parts.map((part) => part.text);
  };
  const x = (count: number): string => 'x'.repeat(count);

  it.each([
    ['a word that leaves it half full', `${x(10)} ${x(20)}`, [x(10), x(20)]],
    ['no word that leaves it less than half full', `${x(9)} ${x(20)}`, [`${x(9)} ${x(10)}`, x(10)]],
    ['a word that ends with it', `${x(12)} ${x(7)} ${x(5)}`, [`${x(12)} ${x(7)}`, x(5)]],
    ['a word that fills it', `${x(20)} ${x(5)}`, [x(20), x(5)]],
    ['no word that ends after it', `${x(21)} ${x(5)}`, [x(20), `x ${x(5)}`]],
    ['no space that has a mark, which goes with it', `${x(20)} \u0301${x(5)}`, [x(20), ` \u0301${x(5)}`]],
    ['a space before the one that has a mark', `${x(12)}  \u0301${x(18)}`, [x(12), ` \u0301${x(18)}`]],
    ['a space before a wide one that has a mark', `${x(12)} \u3000\uff9e${x(18)}`, [x(12), `\u3000\uff9e${x(18)}`]],
    ['no space on a prepended sign that has a skin tone', `${x(19)}\u0600 🏽${x(4)}`, [x(19), `\u0600 🏽${x(4)}`]],
    ['no line break before a mark', `${x(12)}\n\u0301${x(18)}`, [`${x(12)}\n\u0301${x(6)}`, x(12)]],
    ['a line break that is dropped before a mark', `${x(20)}\n\u0301${x(5)}`, [x(20), `\u0301${x(5)}`]],
    ['the stop before one that has a mark', `${x(12)}。。\uff9e${x(18)}`, [`${x(12)}。`, `。\uff9e${x(18)}`]],
    ['no space in it that has a mark', `${x(15)} \u0301${x(9)}`, [`${x(15)} \u0301${x(3)}`, x(6)]],
    ['the last word, where dots are in words', `${x(10)}.abc ${x(3)} ${x(20)}`, [`${x(10)}.abc ${x(3)}`, x(20)]],
    ['white space to its end', `${x(20)}     `, [x(20)]],
    ['white space beyond its end', `${x(15)}          `, [x(15)]],
    ['the end of a sentence without a space', `${x(12)}。${x(18)}`, [`${x(12)}。`, x(18)]],
    ['the end of a sentence that ends with it', `${x(19)}。${x(8)}`, [`${x(19)}。`, x(8)]],
    ['a run of ends of sentences', `${x(10)}。。。」${x(18)}`, [`${x(10)}。。。」`, x(18)]],
  ])('should cut a part at %s', (_, text, parts) => {
    expect(partsOf(text)).toStrictEqual(parts);
  });

  /** One of each kind of character that goes on what is before it. */
  const extending = [
    ['a mark', '\u0301'],
    ['a spacing mark', '\u0903'],
    ['a half-width voiced mark', '\uff9e'],
    ['a joiner', '\u200d'],
    ['a non-joiner', '\u200c'],
    ['a variation selector', '\ufe0f'],
    ['a skin tone', '🏽'],
    ['a tag', '\u{e0067}'],
    ['the Thai vowel am', '\u0e33'],
    ['the Lao vowel am', '\u0eb3'],
  ] as const;

  it.each(
    extending.flatMap(([name, sign]) =>
      [' ', '\u3000', '。', '！'].map((before) => [name, JSON.stringify(before), before + sign]),
    ),
  )('should not cut where %s is on %s', (_, __, grapheme) => {
    const end = 20 - 12 - grapheme.length;

    expect(partsOf(`${x(12)}${grapheme}${x(18)}`)).toStrictEqual([`${x(12)}${grapheme}${x(end)}`, x(18 - end)]);
  });

  it.each(extending)('should not drop a space that %s is on', (_, sign) => {
    expect(partsOf(`${x(20)} ${sign}${x(5)}`)).toStrictEqual([x(20), ` ${sign}${x(5)}`]);
  });

  it.each([
    ['bytes', { textBytes: 20, textCharacters: 1000 }, `${'é'.repeat(5)} ${x(20)}`, ['é'.repeat(5), x(20)]],
    [
      'bytes, less than half',
      { textBytes: 20, textCharacters: 1000 },
      `${'é'.repeat(4)}x ${x(20)}`,
      [`${'é'.repeat(4)}x ${x(10)}`, x(10)],
    ],
    ['units', { textBytes: 1000, textCharacters: 19 }, `${x(10)} ${x(19)}`, [x(10), x(19)]],
    ['units, less than half', { textBytes: 1000, textCharacters: 19 }, `${x(9)} ${x(19)}`, [`${x(9)} ${x(9)}`, x(10)]],
  ])('should count what is half full by %s', (_, limits, text, parts) => {
    expect(partsOf(text, limits)).toStrictEqual(parts);
  });

  const link = 'http://e.co/abc';

  it.each([
    ['before the cut', `${x(8)}${link}yz`, [x(8), `${link}yz`]],
    ['just before the cut', `${x(15)}${link}yz`, [x(15), `${link}yz`]],
    ['in a later part', `${x(20)}${x(8)}${link}yz`, [x(20), x(8), `${link}yz`]],
    ['one unit over a later cut', `${x(20)}ab<def${link}>${x(9)}`, [x(20), 'ab<def', `${link}>${x(4)}`, x(5)]],
    ['up to the cut', `ab<de${link}>${x(9)}`, [`ab<de${link}`, `>${x(9)}`]],
    ['one unit over the cut', `ab<def${link}>${x(9)}`, ['ab<def', `${link}>${x(4)}`, x(5)]],
    [
      'beyond the cut, where closing marks are near',
      `ab<${x(6)}<${link}>${x(9)}`,
      [`ab<${x(6)}<`, `${link}>${x(4)}`, x(5)],
    ],
    ['right after the cut', `${x(20)}${link}`, [x(20), link]],
    ['one unit after the cut', `${x(21)}${link}`, [x(20), `x${link}`]],
    ['soon after the cut', `${x(22)}${link}`, [x(20), `xx${link}`]],
    ['behind another one', `http://a<${link}yz`, ['http://a<', `${link}yz`]],
    ['that fills a part', `${link}/abcd${x(9)}`, [`${link}/abcd`, x(9)]],
  ])('should never cut a link that is %s', (_, text, parts) => {
    expect(partsOf(text)).toStrictEqual(parts);
  });

  it.each([
    ['that fills a request', `ab\n${x(9)} ${x(10)}\ncd`, ['ab', `${x(9)} ${x(10)}`, 'cd']],
    ['that is the last one', `ab\n${x(9)} ${x(10)}`, ['ab', `${x(9)} ${x(10)}`]],
    ['that has no space in it', `ab\n${x(20)}\ncd`, ['ab', x(20), 'cd']],
    ['after several short ones', `a\nb\n\nc\n${x(8)} ${x(9)}`, ['a\nb\n\nc', `${x(8)} ${x(9)}`]],
    ['that begins just before the half', `${x(9)}\n${x(6)} ${x(6)}`, [x(9), `${x(6)} ${x(6)}`]],
    ['that begins with a mark', `${x(12)}\n\u0301${x(9)} ${x(9)}`, [x(12), `\u0301${x(9)} ${x(9)}`]],
    ['that begins with a mark after the end', `${x(12)} ${x(7)}\n\u0301${x(9)}`, [`${x(12)} ${x(7)}`, `\u0301${x(9)}`]],
    ['of white space at its end', `ab\n${x(9)} ${x(8)}  \ncd`, ['ab', `${x(9)} ${x(8)}`, 'cd']],
    ['that ends in the next request, where one ends before', `a\n${x(10)}\n${x(9)} c`, [`a\n${x(10)}`, `${x(9)} c`]],
  ])('should cut no line %s, where lines are kept', (_, text, parts) => {
    expect(partsOf(text, {}, true)).toStrictEqual(parts);
  });

  it.each([
    ['one unit longer than a request', `ab\n${x(10)} ${x(10)}\ncd`, [`ab\n${x(10)}`, `${x(10)}\ncd`]],
    ['longer, at the end', `ab\n${x(10)} ${x(10)}`, [`ab\n${x(10)}`, x(10)]],
    ['that went on from the request before', `${x(12)} ${x(12)} ${x(12)}\ncd`, [x(12), x(12), `${x(12)}\ncd`]],
  ])('should cut a line %s, where lines are kept', (_, text, parts) => {
    expect(partsOf(text, {}, true)).toStrictEqual(parts);
  });

  it('should cut a line that fits, where lines are not kept', () => {
    expect(partsOf(`ab\n${x(9)} ${x(10)}\ncd`)).toStrictEqual([`ab\n${x(9)}`, `${x(10)}\ncd`]);
  });

  it('should say where the next part begins, after the last one at the end of the text', () => {
    const limits = { ...documented.limits, textBytes: 1000, textCharacters: 20 };

    expect(splitText(`${x(10)} ${x(12)}`, limits, false)).toStrictEqual({
      parts: [
        { text: x(10), next: 11 },
        { text: x(12), next: 23 },
      ],
      cutLinks: [],
    });
  });

  it('should name the links that are longer than a part, each once, and nothing else', () => {
    const long = `http://e.co/${x(40)}`;

    const limits = { ...documented.limits, textCharacters: 20 };
    const { parts, cutLinks } = splitText(`abc ${long} def ${long}`, limits, false);

    expect(cutLinks).toStrictEqual([long, long]);
    expect(
      parts
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(`abc${long}def${long}`);
  });
});
