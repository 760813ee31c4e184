import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built page. */
    readonly built: string;
  }
}

const playground = join(import.meta.dirname, '../..');

/** Builds the page once for all files of tests. */
export default async function buildPage(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'playground-'));
  await build(outDir);
  project.provide('built', outDir);
  return () => rm(outDir, { recursive: true });
}

/** Builds in another process, as `npx vite build packages/playground` does, so that it does not know of the test. */
async function build(outDir: string): Promise<void> {
  const vite = join(playground, '../../node_modules/vite/bin/vite.js');
  const args = [vite, 'build', playground, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const { stderr } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (stderr !== '') throw new Error(`The build complains: ${stderr}`);
}
