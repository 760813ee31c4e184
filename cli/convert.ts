import { type Arguments, type ExitCode, exitCodes, type Surroundings } from './command.ts';
import { convertLines } from './convert-lines.ts';
import { readJson } from './input.ts';
import { asJsonList } from './json.ts';

/** The result of one document. */
export interface Conversion {
  readonly isRefused: boolean;
  /** What is printed where the input is one document. */
  readonly printed: readonly unknown[];
  /** What is printed where the document is a line of a stream. */
  readonly result: object;
  /** Notices and issues, one sentence a line. */
  readonly words: () => readonly string[];
  /** The rules that were used, one a line. */
  readonly rules: () => readonly string[];
}

export type Convert = (input: unknown) => Conversion;

/** Converts one document, or each line of a stream. */
export function convert(args: Arguments, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  return areLines(args) ? convertLines(args, converted, surroundings) : convertDocument(args, converted, surroundings);
}

function areLines({ flags, source: { file = '' } }: Arguments): boolean {
  return flags.has('ndjson') || /\.(?:ndjson|jsonl)$/i.test(file);
}

/** Reads one JSON document and prints its results as a JSON array. Notices and issues go to standard error. */
async function convertDocument(args: Arguments, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  const { isRefused, printed, words, rules } = converted(await readJson(args.source, surroundings));
  const explanations = args.flags.has('explain') ? rules() : [];
  for (const line of [...explanations, ...words()]) surroundings.say(line);
  if (isRefused) return exitCodes.refused;
  await surroundings.print(asJsonList(printed));
  return exitCodes.done;
}
