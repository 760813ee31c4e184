/** Bytes of each entry as a consumer's bundle holds it: minified and gzipped, with ts-pattern. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const dist = join(import.meta.dirname, '../dist');
const entries = ['index', 'outbound', 'inbound', 'webhook'];

export async function sizes() {
  const found = entries.map(async (entry) => [entry, await sizeOf(join(dist, `${entry}.js`))]);
  return Object.fromEntries(await Promise.all(found));
}

async function sizeOf(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['crypto'],
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
