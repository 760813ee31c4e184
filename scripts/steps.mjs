/** What the package's checks are made of: a fresh build, its tarball, a throw-away folder, and a line for each check. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const project = join(import.meta.dirname, '..');

/** All that a build may use: a file that is missing here is missing for whoever checks the project out and builds it. */
const code = ['cli', 'fixtures', 'package.json', 'src', 'tsconfig.json', 'tsup.config.ts'];
const sources = [...code, 'docs', 'CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'llms.txt'];

const temporary = mkdtempSync(join(tmpdir(), 'convograph-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** An empty folder, gone when the process ends. */
export function throwAway() {
  return mkdtempSync(join(temporary, 'folder-'));
}

/** Runs a command and gives its standard output; an exit code other than 0 is an error that shows all it printed. */
export function run(command, args, cwd) {
  const env = { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error' };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Builds a copy of the project, and gives its folder. The project's own `dist` stays as it is. */
export function build() {
  const copy = throwAway();
  for (const each of sources) cpSync(join(project, each), join(copy, each), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  run('npm', ['run', 'build'], copy);
  return copy;
}

/** A folder in which the package is installed from its tarball, as anybody would, beside packages for the check alone. */
export function install(packages) {
  const folder = throwAway();
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], build()));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`, ...names], folder);
  return folder;
}

/** Does one check and prints its line; the process fails where one of them does. */
export async function check(name, action) {
  try {
    const remark = await action();
    console.log(`${name}${remark ? ` (${remark})` : ''}: passed`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`${name}: FAILED\n${String(error.message ?? error).trimEnd()}`);
  }
}
