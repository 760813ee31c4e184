#!/usr/bin/env node
import { exitCodes } from './command.ts';
import { run } from './run.ts';
import { surroundingsOf } from './surroundings.ts';

const surroundings = surroundingsOf(process);
const { showStatus } = surroundings;

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  showStatus?.('');
  // The reader of the pipe has ended, as `head` does: that is no error.
  if (code === 'EPIPE') return process.exit();
  process.stderr.write(`convograph: standard output cannot be written: ${code}\n`);
  return process.exit(exitCodes.failed);
});

// Results still count where nobody reads standard error.
process.stderr.on('error', () => {});

if (showStatus) {
  process.once('SIGINT', () => {
    showStatus('');
    // The listener is gone: now the signal ends the process, and the shell learns why.
    process.kill(process.pid, 'SIGINT');
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), surroundings);
} catch (error) {
  process.stderr.write(`${Object(error).stack}\n`);
  process.exitCode = exitCodes.crashed;
}
