import { help, version } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';

/** The help of the whole program. */
export function overview(): string {
  return `Usage: convograph COMMAND [options] [FILE]

Turns Conversation API messages into Instagram requests, and Instagram webhooks
into Conversation API callbacks.

Commands:
${rows(commands.map(({ name, summary }) => [name, [summary]]))}

Options:
${optionRows([help, version])}

Without FILE, or with -, standard input is read. Results go to standard output,
words go to standard error. NO_COLOR and FORCE_COLOR are heeded.

Exit codes: 0 done, 1 refused or invalid, 2 wrong usage, or what cannot be read
or written, 70 a fault of convograph itself. A reader that closes the pipe, such
as head, ends the program: 0.

Examples:
  convograph send message.json
  convograph receive --callback webhook.json
  convograph send messages.ndjson > results.ndjson
  convograph preview message.json
  convograph send --help`;
}

/** The help of a command. */
export function helpOf({ name, about, options, examples, awaits }: Command): string {
  return `Usage: convograph ${name}${options.length > 0 ? ' [options]' : ''}${awaits ? ' [FILE]' : ''}

${about}

Options:
${optionRows([...options, help])}

Examples:
${examples.map((example) => `  ${example}`).join('\n')}`;
}

function optionRows(options: readonly Option[]): string {
  return rows(options.map((option) => [synopsis(option), option.about]));
}

function synopsis({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

/** Names on the left, what is said of them on the right. */
function rows(all: readonly (readonly [name: string, lines: readonly string[]])[]): string {
  const width = Math.max(...all.map(([name]) => name.length)) + 4;
  return all.map(([name, lines]) => `  ${name.padEnd(width)}${lines.join(`\n${' '.repeat(width + 2)}`)}`).join('\n');
}
