/** Measures the CPU milliseconds that an import of the ESM build takes beyond an empty module, each time in a new process. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './measure.mjs';

const ours = pathToFileURL(join(import.meta.dirname, '../dist/index.js')).href;
const empty = pathToFileURL(join(import.meta.dirname, 'empty.mjs')).href;

export function importTime({ rounds = 15 } = {}) {
  const over = [];
  for (let round = 0; round < rounds; round += 1) {
    const files = round % 2 ? [ours, empty] : [empty, ours];
    const times = Object.fromEntries(files.map((file) => [file, timeOf(file)]));
    over.push(times[ours] - times[empty]);
  }
  return median(over);
}

function timeOf(file) {
  const code = `const start = process.cpuUsage();
    await import(process.argv[1]);
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1000);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code, file]);
  if (status !== 0) throw new Error(String(stderr));
  return Number(stdout);
}
