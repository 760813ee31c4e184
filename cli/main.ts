#!/usr/bin/env node
import { exitCodes } from './command.ts';
import { run } from './run.ts';
import { surroundingsOf } from './surroundings.ts';

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // A reader that closes the pipe, such as `head`, has seen enough.
  if (code === 'EPIPE') return process.exit();
  process.stderr.write(`convograph: standard output cannot be written: ${code}\n`);
  return process.exit(exitCodes.wrongUsage);
});

// Where nobody reads the words, the results still count.
process.stderr.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), surroundingsOf(process));
