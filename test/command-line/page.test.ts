import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../cli/command.ts';
import { commands } from '../../cli/commands.ts';
import { columnOf } from '../support/column-of.ts';
import { bytes, convograph } from './program.ts';

const commandLine = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');

/** Each block of commands, and what the page says that it prints, where it does. */
const examples = [...commandLine.matchAll(/```sh\n(.*?)```(?:\n\n```(?:text|json)\n(.*?)\n```)?/gs)].map(
  ([, block = '', output]) => ({ block: block.replaceAll(/\\\n\s*/g, ''), output }),
);

/** The files that the page shows, and those that its commands write. */
const shown = [...commandLine.matchAll(/As `([^`]+)`.*?:\n\n```\w+\n(.*?)```/gs)];
const written = [...commandLine.matchAll(/^(?:printf|echo) '?([^'\n]+?)'? > (\S+)$/gm)];
const files = new Map([
  ...shown.map(([, file = '', text = '']) => [file, text] as const),
  ...written.map(([, text = '', file = '']) => [file, text] as const),
]);

async function read(file: string | undefined): Promise<Uint8Array> {
  const content = files.get(file ?? '');
  if (content === undefined) throw new Error(`The page has no file ${file}.`);
  return bytes(content);
}

async function* stream(file: string | undefined): AsyncGenerator<Uint8Array> {
  yield await read(file);
}

describe('docs/command-line.md', () => {
  it.each(examples.filter(({ output }) => output !== undefined))(
    'should show what the command prints: $block',
    async ({ block, output }) => {
      const args = /^npx convograph (.+)$/m.exec(block)?.[1]?.split(' ') ?? [];

      const { said, printed } = await convograph(args, '', { read, stream });

      expect([...said, printed].join('\n')).toBe(output);
    },
  );

  it('should show what every command is for, in the words of the help', () => {
    const list = commands.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary]);

    expect(columnOf(commandLine, '| command |')).toStrictEqual(list.map(([link]) => link));
    expect(columnOf(commandLine, '| command |', 1)).toStrictEqual(list.map(([, summary]) => summary));
  });

  it.each(commands.filter(({ options }) => options.length > 0))(
    'should name every option of $name',
    ({ name, options }) => {
      const [, section = ''] = new RegExp(`^## ${name}\n(.*?)^## `, 'ms').exec(commandLine) ?? [];

      expect(options.filter((option) => !section.includes(`\`--${option.name}`))).toStrictEqual([]);
    },
  );

  it('should name every exit code', () => {
    expect(columnOf(commandLine, '| exit code |').map(Number)).toStrictEqual(Object.values(exitCodes));
  });

  it('should show what five commands print', () => {
    expect(examples.filter(({ output }) => output !== undefined)).toHaveLength(5);
  });
});
