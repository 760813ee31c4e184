import { join } from 'node:path';
import { formatWithOptions } from 'node:util';
import { build } from 'esbuild';
import { vi } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs a module as it is written, with the library in place of its name, and gives what it prints, line by line. */
export async function linesOf(code: string): Promise<readonly string[]> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    alias: {
      convograph: './src/index.ts',
      'convograph/outbound': './src/outbound/index.ts',
      'convograph/inbound': './src/inbound/index.ts',
      'convograph/webhook': './src/webhook/index.ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => {
    lines.push(formatWithOptions({ breakLength: Number.POSITIVE_INFINITY, compact: true }, ...words));
  });
  try {
    await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`);
    // What was queued is done by then.
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    log.mockRestore();
  }
  return lines;
}
