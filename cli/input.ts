import { type Surroundings, UsageError } from './command.ts';

/** Reads JSON from a file, or from standard input. */
export async function readJson(file: string | undefined, surroundings: Surroundings): Promise<unknown> {
  const name = file ?? 'standard input';
  const text = decoded(await bytesOf(file, name, surroundings), name);
  if (text.trim() === '') throw new UsageError(`${name} is empty`);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message may quote a line break of the input.
    throw new UsageError(`${name} is not JSON: ${String(error).replace(/\s+/g, ' ')}`);
  }
}

async function bytesOf(file: string | undefined, name: string, { read }: Surroundings): Promise<Uint8Array> {
  try {
    return await read(file);
  } catch (error) {
    const { code } = Object(error);
    throw new UsageError(`${name} cannot be read: ${reasons.get(code) ?? code}`);
  }
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission denied'],
]);

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8 text`);
  }
}
