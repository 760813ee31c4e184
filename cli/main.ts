#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

// A reader that closes the pipe, such as `head`, has seen enough.
process.stdout.once('error', () => process.exit());

process.exitCode = await run(process.argv.slice(2), {
  read: (file) => (file === undefined ? buffer(process.stdin) : readFile(file)),
  print: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  now: () => new Date(),
});
