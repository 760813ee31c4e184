import { type Surroundings, UsageError } from './command.ts';

/** Reads JSON from a file, or from standard input. */
export async function readJson(file: string | undefined, surroundings: Surroundings): Promise<unknown> {
  const text = await readText(file, surroundings);
  if (text.trim() === '') throw new UsageError(`${nameOf(file)} is empty`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${nameOf(file)} is not JSON: ${faultOf(error)}`);
  }
}

export async function readText(file: string | undefined, surroundings: Surroundings): Promise<string> {
  const bytes = await readBytes(file, surroundings);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${nameOf(file)} is not UTF-8 text`);
  }
}

export async function readBytes(file: string | undefined, { read }: Surroundings): Promise<Uint8Array> {
  try {
    return await read(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The bytes piece by piece, each when it is asked for. */
export async function* readPieces(file: string | undefined, { stream }: Surroundings): AsyncGenerator<Uint8Array> {
  try {
    yield* stream(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** What `JSON.parse` has against a text. It may quote a line break of it. */
export function faultOf(error: unknown): string {
  return String(error).replace(/\s+/g, ' ');
}

function unreadable(file: string | undefined, error: unknown): UsageError {
  const { code } = Object(error);
  return new UsageError(`${nameOf(file)} cannot be read: ${reasons.get(code) ?? code}`);
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission denied'],
]);

function nameOf(file: string | undefined): string {
  return file ?? 'standard input';
}
