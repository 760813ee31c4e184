import { type ExitCode, exitCodes, type Given, type Surroundings } from './command.ts';
import { convertLines } from './convert-lines.ts';
import { readJson } from './input.ts';
import { asJson } from './json.ts';

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

/** Converts one document, or each line of a stream. */
export function convert(given: Given, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  return areLines(given)
    ? convertLines(given, converted, surroundings)
    : convertDocument(given, converted, surroundings);
}

function areLines({ flags, source: { file = '' } }: Given): boolean {
  return flags.has('ndjson') || /\.(?:ndjson|jsonl)$/i.test(file);
}

/** One JSON document in, its results out as a JSON array; what there is to say goes to standard error. */
async function convertDocument(given: Given, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  const { isRefused, printed, words, rules } = converted(await readJson(given.source, surroundings));
  const explanations = given.flags.has('explain') ? rules() : [];
  for (const line of [...explanations, ...words()]) surroundings.say(line);
  if (isRefused) return exitCodes.refused;
  await surroundings.print(asJson(printed));
  return exitCodes.done;
}
