import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** The packages that hold the runtimes' binaries, in a folder that is gone afterwards. */
const packages = [
  '@deno/linux-x64-glibc@2.9.6',
  '@oven/bun-linux-x64@1.4.5',
  '@cloudflare/workerd-linux-64@1.20261117.1',
];

declare module 'vitest' {
  interface ProvidedContext {
    binaries: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
  provide('binaries', join(folder, 'node_modules'));
  return () => rmSync(folder, { recursive: true });
}
