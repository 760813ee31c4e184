import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Each example of the README, and what it says that it prints. */
const examples = [...readme.matchAll(/```js\n(.*?)```\n\nprints\n\n```text\n(.*?)```/gs)].map(
  ([, code = '', output = '']) => ({ code, output }),
);

/** Runs a module as it is written, with the library in place of its name. */
async function printedBy(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    alias: {
      convograph: './src/index.ts',
      'convograph/inbound': './src/inbound/index.ts',
      'convograph/webhook': './src/webhook/index.ts',
      'convograph/outbound': './src/outbound/index.ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const lines: unknown[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => lines.push(format(...words)));
  await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`);
  // What was queued is done by then.
  await new Promise((resolve) => setTimeout(resolve));
  log.mockRestore();
  return `${lines.join('\n')}\n`;
}

describe('the README', () => {
  it('should have examples', () => {
    expect(examples).toHaveLength(7);
    expect(readme.match(/```js/g)).toHaveLength(examples.length);
  });

  it.each(examples)('should print what it says: %#', async ({ code, output }) => {
    const printed = await printedBy(code);

    expect(printed).toBe(output);
  });

  it('should have a quick start of about ten lines', () => {
    const lines = examples[0]?.code.trim().split('\n') ?? [];

    expect(lines.length).toBeLessThanOrEqual(12);
  });
});
