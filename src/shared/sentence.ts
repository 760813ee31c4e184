/** Where something is, and what else is known of it. A newer version may know more, or something else. */
interface Remark {
  readonly path?: unknown;
  /** The place in a message that was given for the reference at `path`. */
  readonly within?: unknown;
  /** A name of ours that was probably meant. */
  readonly nearest?: unknown;
}

/** The facts that a sentence may quote: types, limits, lengths and counts. Never content. */
const quotable = ['expected', 'received', 'option', 'key', 'keys', 'limit', 'count', 'parts', 'requests', 'request'];

/** Puts into one sentence which thing it is, where, what happened to it, and the facts in brackets. */
export function sentence(thing: string, whatHappened: string, remark: Remark): string {
  // As own fields, so that nothing inherited answers.
  const { path, within, nearest } = { path: undefined, within: undefined, nearest: undefined, ...remark };
  const facts = Object.entries(remark).flatMap(([name, value]) => (quotable.includes(name) ? factOf(name, value) : []));
  const brackets = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  const end = typeof nearest === 'string' ? `: did you mean "${harmless(nearest)}"?` : '.';
  return `The ${harmless(thing)}${placeOf(path, within)} ${whatHappened}${brackets}${end}`;
}

function placeOf(path: unknown, within: unknown): string {
  const at = pointerOf(path);
  if (typeof within !== 'string') return at && ` at ${at}`;
  const inside = pointerOf(within);
  return `${inside && ` at ${inside}`} given for ${at}`;
}

/** A fact in words; nothing where it is no text, no number and no list of texts. */
function factOf(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.every(isText) ? factOf(name, value.join(', ')) : [];
  return isText(value) || typeof value === 'number' ? [`${name} ${harmless(String(value))}`] : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function pointerOf(value: unknown): string {
  return typeof value === 'string' ? harmless(value) : '';
}

/** A pointer names keys, which anybody may have written: none may break a line of a log, colour a terminal or turn it round. */
function harmless(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
