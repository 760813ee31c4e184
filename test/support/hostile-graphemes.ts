/** Where graphemes may not be cut: a few characters of every class that Unicode knows, and all sequences of emoji. */

import { isBlank } from './is-blank.ts';

const classes = [
  'CR',
  'LF',
  'Control',
  'Extend',
  'ZWJ',
  'Regional_Indicator',
  'Prepend',
  'SpacingMark',
  'L',
  'V',
  'T',
  'LV',
  'LVT',
];

/** Of what is in no class, and of what other properties tell apart: pictographs, consonants that join, tones, viramas, places to cut. */
const others = ['a', '字', '😀', '©', 'क', '्', '🏽', '\u0301', '\ufe0f', ' ', '。', '\uff9e', '\u0e33'];

async function symbolsOf(name: string): Promise<readonly string[]> {
  const path = `@unicode/unicode-15.1.0/Grapheme_Cluster_Break/${name}/symbols.mjs`;
  const { default: symbols }: { readonly default: readonly string[] } = await import(path);
  return symbols;
}

const sequences = [
  'Basic_Emoji',
  'Emoji_Keycap_Sequence',
  'Emoji_Test',
  'RGI_Emoji',
  'RGI_Emoji_Flag_Sequence',
  'RGI_Emoji_Modifier_Sequence',
  'RGI_Emoji_Tag_Sequence',
  'RGI_Emoji_ZWJ_Sequence',
];

async function sequencesOf(name: string): Promise<readonly string[]> {
  const path = `@unicode/unicode-15.1.0/Sequence_Property/${name}/index.mjs`;
  const { default: found }: { readonly default: readonly string[] } = await import(path);
  return found;
}

const members = await Promise.all(classes.map(symbolsOf));

/** One of each class. */
export const few: readonly string[] = [...members.flatMap((symbols) => symbols.slice(0, 1)), ...others];

/** The last of each class, too: of Unicode's younger blocks. */
export const many: readonly string[] = [...new Set([...few, ...members.flatMap((symbols) => symbols.slice(-1))])];

export const emoji: readonly string[] = [...new Set((await Promise.all(sequences.map(sequencesOf))).flat())];

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the graphemes of a text begin, and where the last one ends. */
function boundariesOf(text: string): readonly number[] {
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

/** Whether a piece of a text from `start` may end there: between graphemes, or within one that fills the piece. */
function mayEnd(boundaries: readonly number[], start: number, end: number): boolean {
  return boundaries.includes(end) || !boundaries.some((boundary) => boundary > start && boundary <= end);
}

/** What is wrong with a text that was cut and ends in `…`. */
export function faultsOfCut(text: string, sent: string): readonly string[] {
  const kept = sent.slice(0, -1);
  const isRight = sent.endsWith('…') && text.startsWith(kept) && mayEnd(boundariesOf(text), 0, kept.length);
  return isRight ? [] : [`${JSON.stringify(text)} cut to ${JSON.stringify(sent)}`];
}

/** What is wrong with the parts of a text. */
export function faultsOfParts(text: string, parts: readonly string[]): readonly string[] {
  const boundaries = boundariesOf(text);
  let end = 0;
  for (const [index, part] of parts.entries()) {
    const start = text.indexOf(part, end);
    const parted = `${JSON.stringify(text)} parted before ${JSON.stringify(part)}`;
    const dropped = text.slice(end, start);
    if (start === -1 || !isBlank(dropped)) return [`${parted}, which does not stand there`];
    // White space that was dropped lies between two graphemes, too.
    const isSpace = index > 0 && dropped !== '' && dropped.trim() === '';
    if (isSpace && !boundaries.includes(start)) return [`${parted}: inside a grapheme`];
    end = start + part.length;
    // A space on a sign that is put before it is dropped, too: nobody sees it go.
    const rest = text.slice(
      end,
      boundaries.find((boundary) => boundary >= end),
    );
    if (!mayEnd(boundaries, start, end) && rest.trim() !== '')
      return [`${JSON.stringify(text)} parted after ${JSON.stringify(part)}`];
  }
  return isBlank(text.slice(end)) ? [] : [`${JSON.stringify(text)} lost its end`];
}
