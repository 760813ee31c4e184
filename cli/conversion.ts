/** What became of one document. */
export interface Conversion {
  readonly isRefused: boolean;
  /** What is printed of a single document. */
  readonly printed: readonly unknown[];
  /** What stands in the line of a stream. */
  readonly result: object;
  /** What there is to say of it: notices or issues. */
  readonly words: () => readonly string[];
  /** Which rules were at work. */
  readonly rules: () => readonly string[];
}

export type Convert = (input: unknown) => Conversion;
