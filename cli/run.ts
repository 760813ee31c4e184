import { version } from '../package.json';
import { typed } from './arguments.ts';
import { type Command, type ExitCode, exitCodes, type Surroundings, UsageError } from './command.ts';
import { harmless } from './harmless.ts';
import { helpOf, overview } from './help.ts';

/** Runs the command line and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(args, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    surroundings.say(harmless(`convograph: ${error.message}`));
    return exitCodes.wrongUsage;
  }
}

async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { command, ...given } = typed(args);
  if (given.flags.has('version')) return show(version, surroundings);
  if (given.flags.has('help')) return show(command ? helpOf(command) : overview(), surroundings);
  if (command === undefined) {
    surroundings.say(overview());
    return exitCodes.wrongUsage;
  }
  if (given.file === undefined) prompt(command, surroundings);
  return command.run(given, surroundings);
}

async function show(text: string, { print }: Surroundings): Promise<ExitCode> {
  await print(text);
  return exitCodes.done;
}

/** Tells somebody at a keyboard what is waited for. */
function prompt({ awaits }: Command, { isTyped, say }: Surroundings): void {
  if (awaits && isTyped) say(`Waiting for ${awaits}; Ctrl-D ends it.`);
}
