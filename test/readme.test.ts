import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from './support/lines-of.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Each example of the README, and what it says that it prints. */
const examples = [...readme.matchAll(/```js\n(.*?)```\n\nprints\n\n```text\n(.*?)```/gs)].map(
  ([, code = '', output = '']) => ({ code, output }),
);

describe('the README', () => {
  it('should have examples', () => {
    expect(examples).toHaveLength(7);
    expect(readme.match(/```js/g)).toHaveLength(examples.length);
  });

  it.each(examples)('should print what it says: %#', async ({ code, output }) => {
    const lines = await linesOf(code);

    expect(`${lines.join('\n')}\n`).toBe(output);
  });

  it('should have a quick start of about ten lines', () => {
    const lines = examples[0]?.code.trim().split('\n') ?? [];

    expect(lines.length).toBeLessThanOrEqual(12);
  });
});
