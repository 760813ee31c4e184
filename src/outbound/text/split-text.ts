import type { Limits } from '../../types/profiles.ts';
import { isBlankText } from '../blank.ts';
import { type Link, linkAcross } from './link-in-running-text.ts';
import { graphemeEnd, textEnd } from './measure.ts';

/** A part of a text that goes into one request. */
interface TextPart {
  readonly text: string;
  /** Where the next part begins in the whole text. */
  readonly next: number;
}

export interface TextSplit {
  readonly parts: readonly TextPart[];
  /** Links too long for one request. */
  readonly cutLinks: readonly string[];
}

interface Cut {
  readonly end: number;
  readonly next: number;
  /** The link that had to be parted here. */
  readonly partedLink?: Link;
}

/** Where a text may be cut, from the best place to the worst. */
type Kind = 'paragraph' | 'line' | 'sentence' | 'word';

/**
 * White space, or the end of a sentence in a script that has none; not where what follows goes on the character before it: a
 * mark, a joiner, a skin tone, or the vowels of Thai and Lao that are letters by their class.
 */
const boundary =
  /(?:\s+|[。！？]+[”’」』）]*)(?![\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Join_Control}\u0e33\u0eb3])/gu;
/** What no cut drops: all but white space, and a space that has something on it. */
const kept = /\S|\p{Zs}(?=[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Join_Control}\u0e33\u0eb3])/u;
const sentenceEnd = /[.!?…。！？]["'”’»)\]」』）]*$/;

/**
 * Splits a text that is over the limit at the last boundary of the best kind that leaves the part at least half full,
 * else at the next kind; never inside a link that fits into one request. White space at the cuts is dropped.
 *
 * @param keepsLines - A line that fits into one request is not cut either. It is for texts that are made of several things.
 */
export function splitText(text: string, limits: Limits, keepsLines: boolean): TextSplit {
  const parts: TextPart[] = [];
  const cutLinks: string[] = [];
  let linkEnd = 0;
  for (let start = 0; start < text.length; ) {
    const end = textEnd(text, start, limits.textBytes, limits.textCharacters);
    const rest = end === text.length ? { end, next: end } : undefined;
    const cut: Cut =
      rest ?? boundaryCut(text, start, end, limits, keepsLines) ?? graphemeCut(text, start, end, linkEnd, limits);
    const part = text.slice(start, cut.end);
    if (!isBlankText(part)) parts.push({ text: part, next: cut.next });
    if (cut.partedLink) {
      cutLinks.push(text.slice(cut.partedLink.start, cut.partedLink.end));
      linkEnd = cut.partedLink.end;
    }
    start = cut.next;
  }
  return { parts, cutLinks };
}

function boundaryCut(text: string, start: number, end: number, limits: Limits, keepsLines: boolean): Cut | undefined {
  // Where the longest piece ends that is less than half full, by bytes and by units.
  const half = textEnd(text, start, Math.ceil(limits.textBytes / 2) - 1, Math.ceil(limits.textCharacters / 2) - 1);
  // Only what can be cut, and a space with a pair on it: to search the whole text would take the square of its length.
  const window = text.slice(half, end + 3);
  const last: { [K in Kind]?: number } = {};
  for (const { 0: mark, index } of window.matchAll(boundary)) {
    const isSpace = mark.trim() === '';
    const at = half + index + (isSpace ? 0 : mark.length);
    if (at > half && at <= end) last[isSpace ? kindOf(text, at, mark) : 'sentence'] = at;
  }
  const betweenLines = last.paragraph ?? last.line ?? (keepsLines ? lineCut(text, start, end, limits) : undefined);
  const at = betweenLines ?? last.sentence ?? last.word;
  return at === undefined ? undefined : cutAt(text, start, at);
}

/** Where the last line of a request begins, if the request cuts it and it fits into one. */
function lineCut(text: string, start: number, end: number, limits: Limits): number | undefined {
  const line = start + text.slice(start, end + 1).lastIndexOf('\n') + 1;
  const lineEnd = textEnd(text, line, limits.textBytes, limits.textCharacters);
  return lineEnd === text.length || text.slice(line, lineEnd + 1).includes('\n') ? line : undefined;
}

function kindOf(text: string, index: number, space: string): Kind {
  const lineBreaks = space.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  if (lineBreaks > 0) return lineBreaks > 1 ? 'paragraph' : 'line';
  return sentenceEnd.test(text.slice(Math.max(0, index - 4), index)) ? 'sentence' : 'word';
}

/** Cuts where no better boundary is: between graphemes, or before the link there; not twice in a link too long. */
function graphemeCut(text: string, start: number, end: number, linkEnd: number, limits: Limits): Cut {
  const at = graphemeEnd(text, start, end);
  // Stryker disable next-line EqualityOperator: no link goes on where one ends
  const link = at > linkEnd ? linkAcross(text, start, at, limits) : undefined;
  if (link === undefined) return cutAt(text, start, at);
  if (!link.fits) return { end: at, next: at, partedLink: link };
  return cutAt(text, start, link.start > start ? link.start : link.end);
}

/** A cut that drops what white space it meets. */
function cutAt(text: string, start: number, at: number): Cut {
  const next = text.slice(at).search(kept);
  return { end: start + text.slice(start, at).trimEnd().length, next: next === -1 ? text.length : at + next };
}
