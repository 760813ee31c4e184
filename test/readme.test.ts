import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exitCodes } from '../cli/command.ts';
import { rules } from '../src/index.ts';
import * as limits from '../src/outbound/options/limits.ts';
import type { OutboundOptions } from '../src/types/options.ts';
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
const security = readFileSync(join(root, 'SECURITY.md'), 'utf8').replaceAll(/\s+/g, ' ');

/** The first cells of the table with this heading. */
function firstCells(heading: RegExp): readonly string[] {
  const [, rows = ''] = new RegExp(`^\\| ${heading.source} .*\\n\\|[ |-]+\\n((?:\\|.*\\n)+)`, 'm').exec(readme) ?? [];
  return rows
    .trim()
    .split('\n')
    .map((row) => row.split('|')[1]?.trim() ?? '');
}

/** What the README calls what each rule is for. */
const names: Readonly<Record<string, string>> = {
  text_message: 'text',
  media_message: 'media',
  choice_message: 'choices',
  card_message: 'card',
  carousel_message: 'carousel',
  location_message: 'location',
  list_message: 'list',
  contact_info_message: 'contact card',
  template_message: 'template',
  explicit_channel_message: 'explicit channel message',
  explicit_channel_omni_message: 'omni override',
  composing_event: 'composing',
  composing_end_event: 'composing end',
  read_message_event: 'read message',
  comment_reply_event: 'comment reply',
  agent_joined_event: 'agent joined',
  agent_left_event: 'left',
  generic_event: 'generic event',
};

const commandLine = readFileSync(join(root, 'scripts/try-command-line.sh'), 'utf8');

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

  it('should have an answer for every rule of `toInstagram`', () => {
    const answered = firstCells(/you send/).flatMap((cell) => cell.split(/, | or /));

    const named = rules.filter(({ direction }) => direction === 'outbound').map(({ id }) => names[id]);
    expect(answered.toSorted()).toStrictEqual(named.toSorted());
  });

  it('should explain every option of `toInstagram`', () => {
    // A record, so that the compiler asks for an option that is forgotten here.
    const options: Record<keyof OutboundOptions, true> = {
      to: true,
      commentId: true,
      messageId: true,
      channelProperties: true,
      profile: true,
      mediaTypes: true,
      callChoices: true,
      longText: true,
      onLoss: true,
      templates: true,
    };

    expect(firstCells(/option/)).toStrictEqual(Object.keys(options).map((name) => `\`${name}\``));
  });

  it('should name every exit code', () => {
    const sentence = /Exit codes: (.+?)\. `NO_COLOR`/s.exec(readme)?.[1] ?? '';

    expect(sentence.match(/\b\d+\b/g)?.map(Number)).toStrictEqual(Object.values(exitCodes));
  });

  it('should have the limits of what is read right in SECURITY.md', () => {
    const { maxArrayItems, maxObjectKeys, maxJsonLevels } = limits;

    expect(maxObjectKeys).toBe(maxArrayItems);
    expect(security).toContain(
      `arrays and objects over ${maxArrayItems} entries and JSON over ${maxJsonLevels} levels`,
    );
  });

  it('should tell which pages the package holds', () => {
    const sentence = /The installed package holds this page,(.*?);/s.exec(readme)?.[1] ?? '';
    const named = [...sentence.matchAll(/\]\((.+?)\)/g)].map(([, file]) => file);

    const pages = files.filter((file: string) => !/^(!.*|dist|LICENSE|README\.md)$/.test(file));
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
