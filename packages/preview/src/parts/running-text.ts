import { drawLink } from './link.ts';

const links = /https?:\/\/[^\s<>"]+/giu;
const closing = new Set(".,;:!?'`)]}»”’…");

/** Turns a text into itself, with its web links as links. */
export function drawRunningText(text: string): readonly unknown[] {
  const pieces: unknown[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(links)) {
    const url = withoutClosing(found);
    pieces.push(text.slice(end, index), drawLink(url, url));
    end = index + url.length;
  }
  return [...pieces, text.slice(end)];
}

/** The full stop after a link is not part of it; a bracket is, where the link opens it. */
function withoutClosing(url: string): string {
  const opens = url.includes('(');
  let end = url.length;
  while (closing.has(url.charAt(end - 1)) && !(opens && url.charAt(end - 1) === ')')) end -= 1;
  return url.slice(0, end);
}
