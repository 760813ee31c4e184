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
  const place = (pointer && ` at ${pointer}`) + (within === undefined ? '' : ` given for ${path}`);
  const facts = Object.entries(remark).filter(([name]) => quotable.includes(name));
  const brackets = facts.length === 0 ? '' : ` (${facts.map((fact) => fact.join(' ')).join(', ')})`;
  return `The ${thing}${place} ${whatHappened}${brackets}.`;
}
