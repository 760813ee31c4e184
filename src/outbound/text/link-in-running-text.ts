import type { Limits } from '../../types/profiles.ts';
import { textEnd } from './measure.ts';

/** A link that stands in a text. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** Whether one request can hold it. */
  readonly fits: boolean;
}

const linkStart = /https?:\/\//i;

/**
 * What ends a link: white space and the punctuation that closes it in running text. Where the link would be too long
 * so, anything but ASCII: scripts without spaces go on right behind a link.
 */
const linkStops = [
  /[\s<>"\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/g,
  /[^!#-;=?-~]/g,
] as const;

/** Finds the link that a cut would part. */
export function linkAcross(text: string, start: number, cut: number, limits: Limits): Link | undefined {
  const word = start + lastWordStart(text.slice(start, cut));
  const found = text.slice(word, cut + 'https://'.length).search(linkStart);
  // Stryker disable next-line ConditionalExpression: the end of no link is found before the cut
  if (found === -1) return undefined;
  // Stryker disable next-line EqualityOperator: what begins at the cut is not parted
  if (word + found >= cut) return undefined;
  const from = word + found;
  const room = textEnd(text, from, limits.textBytes, limits.textCharacters);
  // What one request can hold, and what is next: to look further for each part would take the square of the text.
  // Stryker disable next-line MethodExpression: it only takes longer
  const near = text.slice(0, room + 1);
  for (const stop of linkStops) {
    const end = linkEnd(near, from, stop);
    if (end <= cut) return undefined;
    if (end <= room) return { start: from, end, fits: true };
  }
  return { start: from, end: linkEnd(text, from, linkStops[1]), fits: false };
}

/** Where the last run without white space or closing punctuation begins, or the stop before it. */
function lastWordStart(part: string): number {
  const [stop] = linkStops;
  let start = 0;
  // Not `matchAll`, which makes an object for each space of the text. The last test resets `lastIndex`.
  while (stop.test(part)) start = stop.lastIndex - 1;
  return start;
}

function linkEnd(text: string, from: number, stop: RegExp): number {
  const length = text.slice(from).search(stop);
  return length === -1 ? text.length : from + length;
}
