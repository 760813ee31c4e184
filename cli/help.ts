import { help, version } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';

/** Gives the help of the whole program. */
export function overview(): string {
  return `Usage: convograph COMMAND [options] [FILE]

Turns Conversation API messages into Instagram requests, and Instagram webhooks
into Conversation API callbacks.

Commands:
${rows(commands.map(({ name, summary }) => [name, [summary]]))}

Options:
${optionRows([help, version])}

Without FILE, or with -, the program reads standard input. Results go to
standard output. Notices, issues and errors go to standard error. NO_COLOR and
FORCE_COLOR work as usual.

Exit codes:
  0     done; also where the reader of a pipe, such as head, has ended
  1     a message, a webhook or a line was refused, or a signature is invalid
  2     wrong usage, or a file or stream cannot be read or written
  70    a fault of convograph itself

Examples:
  convograph send message.json
  convograph receive --callback webhook.json
  convograph send messages.ndjson > results.ndjson
  convograph preview message.json
  convograph send --help`;
}

/** Gives the help of a command. */
export function helpOf({ name, description, options, examples, awaits }: Command): string {
  return `Usage: convograph ${name}${options.length > 0 ? ' [options]' : ''}${awaits ? ' [FILE]' : ''}

${description}

Options:
${optionRows([...options, help])}

Examples:
${examples.map((example) => `  ${example}`).join('\n')}`;
}

function optionRows(options: readonly Option[]): string {
  return rows(options.map((option) => [synopsis(option), option.description]));
}

function synopsis({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

/** Puts names on the left and descriptions on the right. */
function rows(all: readonly (readonly [name: string, lines: readonly string[]])[]): string {
  const width = Math.max(...all.map(([name]) => name.length)) + 4;
  return all.map(([name, lines]) => `  ${name.padEnd(width)}${lines.join(`\n${' '.repeat(width + 2)}`)}`).join('\n');
}
