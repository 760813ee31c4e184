/** Where something is, and what else is known of it. */
interface Remark {
  readonly path: string;
  /** The place in a message that was given for the reference at `path`. */
  readonly within?: string;
}

/** The facts that a sentence may quote: types, limits, lengths and counts. Never content. */
const quotable = ['expected', 'received', 'option', 'limit', 'count', 'parts', 'requests', 'request'];

/** Puts into one sentence which thing it is, where, what happened to it, and the facts in brackets. */
export function sentence(thing: string, whatHappened: string, remark: Remark): string {
  const { path, within } = remark;
  const pointer = within ?? path;
  const place = (pointer && ` at ${harmless(pointer)}`) + (within === undefined ? '' : ` given for ${harmless(path)}`);
  const facts = Object.entries(remark).filter(([name]) => quotable.includes(name));
  const brackets = facts.length === 0 ? '' : ` (${facts.map((fact) => fact.join(' ')).join(', ')})`;
  return `The ${thing}${place} ${whatHappened}${brackets}.`;
}

/** A pointer names keys, which anybody may have written: none may break a line of a log, colour a terminal or turn it round. */
function harmless(pointer: string): string {
  return pointer.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
