/** Puts the length of a text before it. Of several texts in a row, each ends where it should, whatever they hold. */
export function lengthPrefixed(text: string): string {
  return `${text.length}:${text}`;
}

/** How much is read of what JSON cannot hold. Nobody sends as much, but somebody may try. */
const maxValues = 1000;
const maxUnits = 1_000_000;

/**
 * Turns what JSON cannot hold into a text that describes it, level by level and without recursion. A value that holds
 * itself is read once.
 */
export function outlineOf(content: unknown): string {
  const found = [content];
  const seen = new Set<unknown>();
  let outline = '';
  for (const value of found) {
    if (outline.length > maxUnits) break;
    const isPlain = typeof value !== 'object' || value === null;
    outline += lengthPrefixed(isPlain ? `${typeof value} ${String(value)}` : Object.keys(value).join());
    if (isPlain || seen.has(value)) continue;
    seen.add(value);
    for (const one of Object.values(value)) if (found.length < maxValues) found.push(one);
  }
  return outline;
}

/**
 * Turns a text into 64 bits of it, as hexadecimal digits: two rows of the hash by Fowler, Noll and Vo, the second fed
 * by the first.
 */
export function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (one >>> 15), 0x5bd1e995);
  }
  return hexadecimal(one) + hexadecimal(two);
}

function hexadecimal(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}
