#!/usr/bin/env node
import { exitCodes } from './command.ts';
import { run } from './run.ts';
import { surroundingsOf } from './surroundings.ts';

const surroundings = surroundingsOf(process);
const { showStatus } = surroundings;

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  showStatus?.('');
  // A reader that closes the pipe, such as `head`, has seen enough.
  if (code === 'EPIPE') return process.exit();
  process.stderr.write(`convograph: standard output cannot be written: ${code}\n`);
  return process.exit(exitCodes.failed);
});

// Where nobody reads the words, the results still count.
process.stderr.on('error', () => {});

if (showStatus) {
  process.once('SIGINT', () => {
    showStatus('');
    // Nobody listens any more: this ends it, and tells the shell why.
    process.kill(process.pid, 'SIGINT');
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), surroundings);
} catch (error) {
  process.stderr.write(`${Object(error).stack}\n`);
  process.exitCode = exitCodes.crashed;
}
