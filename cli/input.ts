import { constants } from 'node:buffer';
import { Failure, type Source, type Surroundings } from './command.ts';

/** Reads JSON from a file, or from standard input. */
export async function readJson(source: Source, surroundings: Surroundings): Promise<unknown> {
  const text = await readText(source, surroundings);
  if (text.trim() === '') throw new Failure(`${source.name} is empty`);
  const read = parsed(text);
  if (!('fault' in read)) return read.input;
  throw new Failure(`${source.name} ${areSeveral(text) ? `holds several documents: ${asLines}` : read.fault}`);
}

const asLines = '--ndjson of send and receive reads one a line';

/** Gives the value of JSON text, or the fault where it is no JSON. */
export function parsed(text: string): { readonly input: unknown } | { readonly fault: string } {
  try {
    return { input: JSON.parse(text) };
  } catch (error) {
    return { fault: `is not JSON: ${kindOf(Object(error).message)}` };
  }
}

/** The kind and the position of a fault. Other messages of JSON.parse quote the text, which may be a secret. */
function kindOf(message: string): string {
  const quotesNothing = /^[^"]+ at position \d+(?: \(line \d+ column \d+\))?$|^Unexpected end of JSON input$/;
  return quotesNothing.test(message) ? message : 'Unexpected token';
}

/** Tells whether the first two lines are documents of their own. */
function areSeveral(text: string): boolean {
  const [first, second] = text.matchAll(/\S.*/g);
  return [first, second].every((line) => line !== undefined && 'input' in parsed(line[0]));
}

export async function readText(source: Source, surroundings: Surroundings): Promise<string> {
  const bytes = await readBytes(source, surroundings);
  refuseOtherForms(bytes, source);
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new Failure(`${source.name} is too large for one document; ${asLines}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${source.name} is not UTF-8 text`);
  }
}

export async function readBytes(source: Source, surroundings: Surroundings): Promise<Uint8Array> {
  prompt(source, surroundings);
  try {
    return await surroundings.read(source.file);
  } catch (error) {
    throw unreadable(source, error);
  }
}

/** Reads bytes of text in chunks. The next one is read when it is asked for. */
export async function* readChunks(source: Source, surroundings: Surroundings): AsyncGenerator<Uint8Array> {
  prompt(source, surroundings);
  let isFirst = true;
  for await (const chunk of readable(source, surroundings)) {
    if (isFirst) refuseOtherForms(chunk, source);
    isFirst = false;
    yield chunk;
  }
}

async function* readable(source: Source, { stream }: Surroundings): AsyncGenerator<Uint8Array> {
  try {
    yield* stream(source.file);
  } catch (error) {
    throw unreadable(source, error);
  }
}

/** Tells somebody at a keyboard what the program waits for. */
function prompt({ file, awaits }: Source, surroundings: Surroundings): void {
  if (file === undefined && surroundings.isTyped) surroundings.say(`Waiting for ${awaits}; Ctrl-D ends it.`);
}

/** Knows some other forms by their first two bytes. */
function refuseOtherForms([first, second]: Uint8Array, { name }: Source): void {
  const form = otherForms.get(`${first} ${second}`);
  if (form !== undefined) throw new Failure(`${name} is ${form}`);
}

const utf16 = 'UTF-16 text: save it as UTF-8';

const otherForms: ReadonlyMap<string, string> = new Map([
  [`${0x1f} ${0x8b}`, 'compressed (gzip): zcat unpacks it'],
  [`${0xff} ${0xfe}`, utf16],
  [`${0xfe} ${0xff}`, utf16],
]);

function unreadable({ name }: Source, error: unknown): Failure {
  const { code } = Object(error);
  return new Failure(`${name} cannot be read: ${reasons.get(code) ?? code}`);
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission denied'],
  ['ERR_FS_FILE_TOO_LARGE', `it is too large for one document; ${asLines}`],
]);
