import { type ExitCode, exitCodes, type Given, type Surroundings } from './command.ts';
import type { Convert } from './conversion.ts';
import { readJson } from './input.ts';
import { asJson } from './json.ts';

/** One JSON document in, its results out as a JSON array; what there is to say goes to standard error. */
export async function convertDocument(given: Given, converted: Convert, surroundings: Surroundings): Promise<ExitCode> {
  const { isRefused, printed, words, rules } = converted(await readJson(given.file, surroundings));
  const explanations = given.flags.has('explain') ? rules() : [];
  for (const line of [...explanations, ...words()]) surroundings.say(line);
  if (isRefused) return exitCodes.refused;
  await surroundings.print(asJson(printed));
  return exitCodes.done;
}
