import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { linesOf } from './support/lines-of.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Each example of the README, and what it says that it prints. */
const examples = [...readme.matchAll(/```js\n(.*?)```\n\nprints[^\n]*\n\n```text\n(.*?)```/gs)].map(
  ([, code = '', output = '']) => ({ code, output }),
);

/** A Graph host that takes each message to a person. */
async function graph(url: string, { body }: { readonly body: string }): Promise<Response> {
  const { recipient, message } = JSON.parse(body);
  const isTaken = /\/17841400000000001\/messages$/.test(url) && recipient.id && message.text;
  return isTaken
    ? Response.json({ recipient_id: recipient.id, message_id: 'mid.1' })
    : Response.json({}, { status: 400 });
}

const { scripts, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checks = readFileSync(join(root, '.ci/run'), 'utf8');
const commandLine = readFileSync(join(root, '.ci/command-line'), 'utf8');

describe('the README', () => {
  it('should have examples', () => {
    expect(examples).toHaveLength(8);
    expect(readme.match(/```js\n/g)).toHaveLength(examples.length);
  });

  it.each(examples)('should print what it says: %#', async ({ code, output }) => {
    vi.stubGlobal('fetch', graph);

    const lines = await linesOf(code);

    vi.unstubAllGlobals();
    expect(`${lines.join('\n')}\n`).toBe(output);
  });

  it('should have a quick start of about ten lines', () => {
    const lines = examples[0]?.code.trim().split('\n') ?? [];

    expect(lines.length).toBeLessThanOrEqual(12);
  });

  it('should have no gap left to fill', () => {
    expect(readme).not.toMatch(/@@|TODO|TBD/);
  });

  it('should tell which pages the package holds', () => {
    const sentence = /The installed package holds this page,(.*?);/s.exec(readme)?.[1] ?? '';
    const named = [...sentence.matchAll(/\]\((.+?)\)/g)].map(([, file]) => file);

    const pages = files.filter((file: string) => file.endsWith('.md') && file !== 'README.md');
    expect(named.toSorted()).toStrictEqual(pages.toSorted());
  });

  it('should name only scripts that there are', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it('should give no command to a shell that is not run by the checks', () => {
    const commands = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trim().split('\n'));
    const unchecked = commands.filter((command) => !/^npx convograph /.test(command) && !checks.includes(command));

    expect(unchecked).toStrictEqual(['npm install convograph']);
    expect(commandLine).toContain('README.md');
  });
});
