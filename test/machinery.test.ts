import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judges, strict } from '../scripts/mutation/files.mjs';
import { trackedFiles } from './support/markdown.ts';

const root = join(import.meta.dirname, '..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const { scripts, workspaces, files } = JSON.parse(textOf('package.json'));
const checks = [...textOf('.ci/run').matchAll(/^ *check '[^']+' (.*)$/gm)].map(([, command = '']) => command);
const commands: readonly string[] = [...Object.values<string>(scripts), ...checks];

/** Whether git tracks the file, or a file in the folder. */
function isThere(path: string): boolean {
  return trackedFiles.has(path) || [...trackedFiles].some((file) => file.startsWith(`${path}/`));
}

describe('the top level', () => {
  it('should have at most 24 entries', () => {
    const entries = new Set([...trackedFiles].map((file) => file.split('/')[0]));

    expect(entries.size).toBeLessThanOrEqual(24);
  });
});

describe('package.json', () => {
  it('should have workspaces that there are', () => {
    const folders = workspaces.map((workspace: string) => workspace.replace(/\/\*$/, ''));

    expect(folders.filter((folder: string) => !isThere(folder))).toStrictEqual([]);
  });

  it('should publish what there is', () => {
    // `dist` and the reference are made, and tracked by nobody.
    const named = files.map((file: string) => file.replace(/^!/, '')).filter((file: string) => !isThere(file));

    expect(named).toStrictEqual(['dist', 'docs/reference']);
  });
});

describe('scripts and continuous integration', () => {
  it('should name only files and folders that there are', () => {
    const words = commands.flatMap((command) => command.match(/[\w.@/-]+/g) ?? []);
    const paths = words.filter((word) => /^(?:\w[\w.-]*\/)+[\w./-]*\w$/.test(word) && !word.startsWith('dist/'));

    expect(paths.filter((path) => !isThere(path))).toStrictEqual([]);
    expect(paths.length).toBeGreaterThan(20);
  });

  it('should run only scripts that there are', () => {
    const named = commands.flatMap((command) =>
      [...command.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name),
    );

    // The examples have scripts of their own.
    expect(named.filter((name) => !(name in scripts) && name !== 'load:short')).toStrictEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('should name only projects of tests that there are', () => {
    const named = commands.flatMap((command) => [...command.matchAll(/--project (\w+)/g)].map(([, name]) => name));
    const projects = [...textOf('vitest.config.ts').matchAll(/project\('(\w+)'/g)].map(([, name]) => name);

    expect(new Set(named)).toStrictEqual(new Set(projects));
  });
});

describe('the mutants', () => {
  it('should be made in files, and judged by tests, that there are', () => {
    expect([...strict, ...judges].filter((file) => !isThere(file))).toStrictEqual([]);
  });
});
