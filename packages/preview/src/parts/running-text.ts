import { drawLink } from './link.ts';
import { beginningOf, restOf } from './shorten.ts';

const links = /https?:\/\/[^\s<>"]+/giu;
const closing = new Set(".,;:!?'`)]}»”’…");

/** Draws a text, or the beginning of an endless one, with its web links as links. A link that is cut still opens the whole address. */
export function drawRunningText(text: string): readonly unknown[] {
  const shown = beginningOf(text);
  const parts: unknown[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(links)) {
    if (index >= shown.length) break;
    const url = withoutClosing(found);
    const next = index + url.length;
    parts.push(shown.slice(end, index), drawLink(url, shown.slice(index, next)));
    end = next;
  }
  return [...parts, shown.slice(end), restOf(text)];
}

/** Leaves out what follows a link in a sentence, such as a full stop. A closing bracket stays where the link has an opening one. */
function withoutClosing(url: string): string {
  const opens = url.includes('(');
  let end = url.length;
  while (closing.has(url.charAt(end - 1)) && !(opens && url.charAt(end - 1) === ')')) end -= 1;
  return url.slice(0, end);
}
