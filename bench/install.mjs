/** Installs the peers where they are absent or older than the lock file. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const timeOf = (path) => statSync(join(import.meta.dirname, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

export function install() {
  if (timeOf('node_modules/.package-lock.json') < timeOf('package-lock.json'))
    npm(import.meta.dirname, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
}

export function build() {
  npm(join(import.meta.dirname, '..'), 'run', '--silent', 'build');
}

function npm(cwd, ...args) {
  const { status, error } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: exit code ${status}`);
}
