import { parseArgs } from 'node:util';
import { match } from 'ts-pattern';
import { type ExitCode, exitCodes, type Surroundings, UsageError } from './command.ts';
import { demo } from './demo.ts';
import { receive } from './receive.ts';
import { send } from './send.ts';

const usage = `Usage:
  convograph send [FILE]                  a Conversation API message, or a send request: prints the Instagram requests
  convograph receive [--callback] [FILE]  an Instagram webhook: prints its outcomes, or their callbacks
  convograph demo                         shows every example of the channel page, both ways

Without FILE, standard input is read. JSON goes to standard output, words go to standard error.
Exit codes: 0 done, 1 refused, 2 wrong usage or no JSON to read.`;

/** Runs the command line and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(args, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    surroundings.say(`convograph: ${error.message}`);
    return exitCodes.wrongUsage;
  }
}

async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { help, callback, command, file, rest } = parsed(args);
  if (help) {
    surroundings.print(usage);
    return exitCodes.done;
  }
  if (rest.length > 0) throw new UsageError(`one file at a time; ${rest.length} more were given`);
  if (file !== undefined && command === 'demo') throw new UsageError('demo takes no file');
  if (callback && command !== 'receive') throw new UsageError('--callback belongs to receive');
  return match(command)
    .with('send', () => send(file, surroundings))
    .with('receive', () => receive(file, callback, surroundings))
    .with('demo', () => demo(surroundings))
    .with(undefined, () => {
      surroundings.say(usage);
      return exitCodes.wrongUsage;
    })
    .otherwise((name) => {
      throw new UsageError(`there is no command "${name}"; try convograph --help`);
    });
}

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false }, callback: { type: 'boolean', default: false } },
    });
    const [command, file, ...rest] = positionals;
    return { help: values.help, callback: values.callback, command, file, rest };
  } catch (error) {
    throw new UsageError(String(error).replace(/^TypeError[^:]*: /, ''));
  }
}
