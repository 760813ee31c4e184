import { once } from 'node:events';
import { createReadStream, fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { WriteStream } from 'node:tty';
import type { Surroundings } from './command.ts';

type Process = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>;

/** Gives what a command may use of a process. */
export function surroundingsOf(process: Process): Surroundings {
  const { stdout, stderr, env } = process;
  return {
    read: async (file) => (file === undefined ? buffer(standardInput(process)) : readFile(file)),
    stream: (file) => (file === undefined ? standardInput(process) : createReadStream(file)),
    print: async (text) => {
      if (!stdout.write(`${text}\n`)) await once(stdout, 'drain');
    },
    say: (text) => stderr.write(`${text}\n`),
    showStatus: statusOf(process),
    now: () => new Date(),
    env,
    // A getter: to ask for standard input opens it, and a process may have none.
    get isTyped() {
      return process.stdin.isTTY === true;
    },
    columns: stdout.isTTY ? stdout.columns : undefined,
    hasColours: hasColours(process),
  };
}

/** Node handles FORCE_COLOR and terminals without colours. But it takes an empty NO_COLOR for a set one. */
function hasColours({ stdout, env }: Process): boolean {
  if (env.NO_COLOR || (!stdout.isTTY && env.FORCE_COLOR === undefined)) return false;
  return WriteStream.prototype.getColorDepth.call(stdout, { ...env, NO_COLOR: undefined }) > 2;
}

/** Node reads a folder as an empty standard input. */
async function* standardInput({ stdin }: Process): AsyncGenerator<Uint8Array> {
  if (fstatSync(stdin.fd).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  yield* stdin;
}

const clearLine = '\r\x1b[K';

/** A line at the bottom of the terminal. None where the results go to the same terminal. */
function statusOf({ stdout, stderr }: Process): Surroundings['showStatus'] {
  if (!stderr.isTTY || stdout.isTTY) return undefined;
  // A line that wraps could not be cleared. The cursor goes back, so that other programs write over this line.
  return (text) => stderr.write(`${clearLine}${text.slice(0, (stderr.columns || 80) - 1)}\r`);
}
