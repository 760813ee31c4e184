/** A sentence with names of facts in braces. `{at}` is the place. */
export type Sentence = string;

/** What a sentence may quote: a place, and types, limits, lengths and counts. Never content. */
export interface Facts {
  readonly path: string;
  readonly limit?: number;
  readonly request?: number;
  readonly requests?: number;
  readonly parts?: number;
  readonly count?: number;
  readonly expected?: string | number;
  readonly received?: string | number;
  readonly option?: string;
  /** The place in a message that was given for the reference at `path`. */
  readonly within?: string;
}

/** Puts facts into a sentence. */
export function spoken(sentence: Sentence, facts: Facts): string {
  const { path, within } = facts;
  const at = within === undefined ? path || 'the message' : `${within || 'the message'} given for ${path}`;
  const words = new Map<string, unknown>([...Object.entries(facts), ['at', at]]);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(words.get(name)));
}
