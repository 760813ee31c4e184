import { drawLink } from './link.ts';
import { beginningOf, restOf } from './shorten.ts';

const links = /https?:\/\/[^\s<>"]+/giu;
const closing = new Set(".,;:!?'`)]}»”’…");

/** Turns a text, or the beginning of an endless one, into itself, with its web links as links: also one that is cut leads to the whole address. */
export function drawRunningText(text: string): readonly unknown[] {
  const shown = beginningOf(text);
  const pieces: unknown[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(links)) {
    if (index >= shown.length) break;
    const url = withoutClosing(found);
    const next = index + url.length;
    pieces.push(shown.slice(end, index), drawLink(url, shown.slice(index, next)));
    end = next;
  }
  return [...pieces, shown.slice(end), restOf(text)];
}

/** The full stop after a link is not part of it; a bracket is, where the link opens it. */
function withoutClosing(url: string): string {
  const opens = url.includes('(');
  let end = url.length;
  while (closing.has(url.charAt(end - 1)) && !(opens && url.charAt(end - 1) === ')')) end -= 1;
  return url.slice(0, end);
}
