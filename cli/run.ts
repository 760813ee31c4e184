import { version } from '../package.json';
import { readCommandLine } from './arguments.ts';
import { type ExitCode, exitCodes, Failure, type Surroundings } from './command.ts';
import { harmless } from './harmless.ts';
import { helpOf, overview } from './help.ts';

/** Runs the command line and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(args, surroundings);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    surroundings.say(harmless(`convograph: ${error.message}`));
    return exitCodes.failed;
  }
}

async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { command, ...rest } = readCommandLine(args);
  if (rest.flags.has('version')) return show(version, surroundings);
  if (rest.flags.has('help')) return show(command ? helpOf(command) : overview(), surroundings);
  if (command !== undefined) return command.run(rest, surroundings);
  surroundings.say(overview());
  return exitCodes.failed;
}

async function show(text: string, { print }: Surroundings): Promise<ExitCode> {
  await print(text);
  return exitCodes.done;
}
