import type { Limits } from '../../types/profiles.ts';
import type { Excess } from '../report/report.ts';

const encoder = new TextEncoder();
/**
 * Segments by grapheme, its default. Made for the first text that is cut. See docs/decisions/speed.md.
 */
let graphemes: Intl.Segmenter | undefined;

/** UTF-16 units looked back for a grapheme's beginning at first; real ones are shorter. */
const graphemeWindow = 64;

/** What never begins a grapheme. */
const graphemePart = /^[\p{M}\u200d]/u;

/** White space that is no single space: those that are need no replacing. */
const wideSpace = /\s\s|[^\S ]/;

/** Makes line breaks and runs of white space one space each. */
export function oneLine(text: string): string {
  // To look is faster than to replace nothing. See docs/decisions/speed.md. Not `replace`: of a long text it leaves more to collect.
  return wideSpace.test(text) ? text.split(/\s\s+|[^\S ]/).join(' ') : text;
}

/** Tells whether a text goes into one request. */
export function fitsOneText(text: string, limits: Limits): boolean {
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves measuring what is short anyway
  if (text.length * 3 <= limits.textBytes && text.length <= limits.textCharacters) return true;
  return textEnd(text, 0, limits.textBytes, limits.textCharacters) === text.length;
}

/** How far a text is over the limit of one request: in UTF-16 units where it is, else in UTF-8 bytes. */
export function textExcess(text: string, limits: Limits): Excess {
  if (text.length > limits.textCharacters) return { expected: limits.textCharacters, received: text.length };
  const room = new Uint8Array(text.length * 3);
  return { expected: limits.textBytes, received: encoder.encodeInto(text, room).written };
}

/** Where the longest piece from `start` ends that is within the bytes and the UTF-16 units; between code points. */
export function textEnd(text: string, start: number, maxBytes: number, maxCharacters: number): number {
  const piece = text.slice(start, codePointEnd(text, Math.min(text.length, start + maxCharacters)));
  const room = new Uint8Array(Math.min(maxBytes, piece.length * 3));
  return start + encoder.encodeInto(piece, room).read;
}

/** Cuts a text to a limit of UTF-16 units and lets it end in `tail`. */
export function cutText(text: string, maxCharacters: number, tail: string): string {
  const end = codePointEnd(text, maxCharacters - tail.length);
  return text.slice(0, graphemeEnd(text, 0, end)) + tail;
}

/** The last boundary of a grapheme in (start, end]; `end` itself where one grapheme fills all of it. */
export function graphemeEnd(text: string, start: number, end: number): number {
  const isCut = goesOn(text, start);
  const first = isCut ? codePointEnd(text, Math.max(0, start - graphemeWindow)) : start;
  // A grapheme that filled the last request probably fills this one, so look at all of it at once.
  for (let reach = isCut ? Number.POSITIVE_INFINITY : graphemeWindow; ; reach *= 8) {
    const from = windowStart(text, first, end - reach);
    graphemes ??= new Intl.Segmenter('en');
    const window = graphemes.segment(text.slice(from, end + 2));
    const boundary = boundaryAt(window, end - from);
    // A window that begins inside a grapheme shows a false boundary in it: trust none before the second.
    // Stryker disable next-line ConditionalExpression: without trust the window grows, which only takes longer
    if (from === first || (boundary > 0 && boundaryAt(window, boundary - 1) > 0)) {
      return from + boundary > start ? from + boundary : end;
    }
  }
}

/** Tells whether a grapheme that began before goes on at an index: it does where a longer one had to be cut. */
function goesOn(text: string, index: number): boolean {
  return graphemePart.test(text.slice(index, index + 2));
}

/** The beginning of the grapheme that an index is in. */
function boundaryAt(window: Intl.Segments, index: number): number {
  // Undefined only for an index outside the window.
  return (window.containing(index) as Intl.SegmentData).index;
}

/** Flag letters pair up from the beginning of their run: a window in one begins at a pair. */
function windowStart(text: string, start: number, wanted: number): number {
  const from = codePointEnd(text, Math.max(start, wanted));
  let run = from;
  while (
    isFlagLetter(text, run - 2) &&
    // Stryker disable next-line ConditionalExpression,ArithmeticOperator: what is before is paired, to go there takes longer
    run - 2 >= start
  )
    run -= 2;
  // Stryker disable next-line ArithmeticOperator: the next pair will do as well
  return from - ((from - run) % 4);
}

function isFlagLetter(text: string, index: number): boolean {
  const low = text.charCodeAt(index + 1);
  return text.charCodeAt(index) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

/** The index itself, or the one before where it would part a surrogate pair. */
function codePointEnd(text: string, index: number): number {
  const isPairParted = (text.codePointAt(index - 1) ?? 0) > 0xffff;
  return isPairParted ? index - 1 : index;
}
