import type { ExitCode, Given, Surroundings } from './command.ts';
import type { Convert } from './conversion.ts';
import { convertDocument } from './convert-document.ts';
import { convertLines } from './convert-lines.ts';

/** Converts one document, or each line of a stream. */
export function convert(given: Given, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  return areLines(given)
    ? convertLines(given, converted, surroundings)
    : convertDocument(given, converted, surroundings);
}

function areLines({ flags, file = '' }: Given): boolean {
  return flags.has('ndjson') || /\.(?:ndjson|jsonl)$/i.test(file);
}
