import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as inbound from '../src/inbound/index.ts';
import * as everything from '../src/index.ts';
import * as outbound from '../src/outbound/index.ts';
import * as webhook from '../src/webhook/index.ts';
import { columnOf } from './support/column-of.ts';
import { whatIsAnswered, whatYouSend } from './support/what-you-send.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What continuous integration runs. */
const checks = ['.ci/run', 'scripts/try-command-line.sh'].map((file) => readFileSync(join(root, file), 'utf8'));

const commands = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trim().split('\n'));

const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `\`${name}\``);

describe('the README', () => {
  it('should have at most 10,000 bytes', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(10_000);
  });

  it('should have no gap left to fill', () => {
    expect(readme).not.toMatch(/@@|TODO|TBD/);
  });

  it('should have an answer for every rule of `toInstagram`', () => {
    expect(whatIsAnswered(readme)).toStrictEqual(whatYouSend);
  });

  it.each([
    ['outbound', outbound],
    ['inbound', inbound],
    ['webhook', webhook],
  ])('should name what the entry %s exports', (name, entry) => {
    const row = columnOf(readme, '| import |').indexOf(`\`convograph/${name}\``);

    const named = columnOf(readme, '| import |', 1)[row]?.split(', ');
    expect(named?.toSorted()).toStrictEqual(quoted(Object.keys(entry)).toSorted());
  });

  it('should name what only the whole exports', () => {
    const parts = [outbound, inbound, webhook].flatMap((entry) => Object.keys(entry));

    const own = Object.keys(everything).filter((name) => !parts.includes(name));
    expect(columnOf(readme, '| import |', 1).at(-1)).toMatch(new RegExp(`^all of these, and ${quoted(own)}: `));
  });

  it('should name only scripts that there are', () => {
    const named = [...readme.matchAll(/npm (?!ci|install)(?:run )?([\w:]+)/g)].map(([, name = '']) => name);

    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'playground']));
    expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
  });

  it('should give no command to a shell that is not run by the checks', () => {
    const unchecked = commands.filter((command) => !checks.some((check) => check.includes(command)));

    expect(unchecked).toStrictEqual(['npm install convograph']);
  });
});
