import { Failure } from './command.ts';

/** What is longer than this many characters is for programs rather than for people. */
const maxForPeople = 100_000;

/** JSON for people to read, over several lines. */
export function asJson(value: unknown): string {
  const text = jsonText(value, 2);
  if (text === undefined) throw new Failure('the result is nested too deep to be printed as JSON');
  return text;
}

/** A list as JSON for people to read; where that is much, with one entry a line. */
export function asJsonList(values: readonly unknown[]): string {
  const lines = values.map((value) => jsonText(value, undefined) ?? asJson(value));
  const plain = `[\n${lines.join(',\n')}\n]`;
  if (plain.length > maxForPeople) return plain;
  const text = asJson(values);
  // What is nested deep has more white space than anything else.
  return text.length > 5 * maxForPeople ? plain : text;
}

/** JSON in one line; `undefined` for what is nested too deep. */
export function asJsonLine(value: unknown): string | undefined {
  return jsonText(value, undefined);
}

function jsonText(value: unknown, indent: number | undefined): string | undefined {
  try {
    return JSON.stringify(value, null, indent).replace(raw, escaped);
  } catch {
    // JSON.parse takes any depth, JSON.stringify some thousand levels.
    return undefined;
  }
}

/** JSON.stringify does not escape these. Terminals obey some of them (U+009B), and some readers end a line there. */
const raw = /[\x7f-\x9f\u2028\u2029]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
