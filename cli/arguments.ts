import { parseArgs } from 'node:util';
import { nearest } from '../src/outbound/reading/nearest.ts';
import { type Arguments, type Command, Failure, type Option, type Source } from './command.ts';
import { commands } from './commands.ts';

export const help: Option = {
  name: 'help',
  short: 'h',
  description: ['show this help; after a command, its own'],
};

export const version: Option = { name: 'version', short: 'V', description: ['show the version'] };

/** The whole command line. */
export interface CommandLine extends Arguments {
  /** Absent where only help or version is asked for, and where no command was named. */
  readonly command: Command | undefined;
}

/**
 * Reads the command line.
 *
 * @throws Failure that names the first mistake.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const tokens = tokensOf(args);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  // "convograph help send" means "convograph send --help".
  const isHelp = words[0] === help.name;
  const [name, file, ...rest] = isHelp ? words.slice(1) : words;
  const typed = tokens.flatMap((token) => (token.kind === 'option' ? token : []));
  refuseSecrets(typed);
  const command = name === undefined ? undefined : commandNamed(name);
  for (const option of typed) check(option, command);
  if (rest.length > 0) throw new Failure(`one file at a time; ${rest.length} more were given`);
  if (file !== undefined && !command?.awaits) throw new Failure(`${name} takes no file`);
  const values = typed.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return {
    command,
    source: sourceOf(file, command),
    flags: new Set([...typed.map(({ name }) => name), ...(isHelp ? [help.name] : [])]),
    values: new Map(values),
  };
}

function sourceOf(file: string | undefined, command: Command | undefined): Source {
  const awaits = command?.awaits;
  return file === undefined || file === '-'
    ? { file: undefined, name: 'standard input', awaits }
    : { file, name: file, awaits };
}

type Token = ReturnType<typeof tokensOf>[number];
type TypedOption = Extract<Token, { readonly kind: 'option' }>;

function tokensOf(args: readonly string[]) {
  const every = [help, version, ...commands.flatMap(({ options }) => options)];
  const options = Object.fromEntries(
    every.map(({ name, short, value }) => {
      const type = value ? ('string' as const) : ('boolean' as const);
      return [name, short ? { type, short } : { type }];
    }),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Comes before every other check, so that no message repeats a secret. */
function refuseSecrets(typed: readonly TypedOption[]): void {
  const secret = typed.find(({ name }) => /secret/i.test(name) && name !== 'secret-file');
  if (secret === undefined) return;
  throw new Failure(
    `${secret.rawName} is refused: everybody can read the arguments of a program, and the shell keeps them; put the secret into CONVOGRAPH_APP_SECRET, or into a file for --secret-file`,
  );
}

function commandNamed(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return command;
  const meant = meantBy(name, commands);
  throw new Failure(`there is no command "${name}"; ${meant ? `did you mean "${meant}"?` : 'try convograph --help'}`);
}

function check({ name, rawName, value }: TypedOption, command: Command | undefined): void {
  const known = [help, version, ...(command?.options ?? [])];
  const option = known.find((each) => each.name === name);
  if (option === undefined) throw unknown(name, rawName, known);
  if (option.value && !value) throw new Failure(`--${name} needs a value`);
  if (!option.value && value !== undefined) throw new Failure(`--${name} takes no value`);
}

function unknown(name: string, rawName: string, known: readonly Option[]): Failure {
  const owners = commands.filter(({ options }) => options.some((each) => each.name === name));
  if (owners.length > 0) return new Failure(`--${name} belongs to ${owners.map((each) => each.name).join(' and ')}`);
  const meant = meantBy(name, known);
  return new Failure(
    `there is no option "${rawName}"; ${meant ? `did you mean "--${meant}"?` : 'try convograph --help'}`,
  );
}

/** Gives the name that was probably meant: one that begins with what was typed, if that is half of it, or the nearest one. */
function meantBy(typed: string, known: readonly { readonly name: string }[]): string | undefined {
  const names = known.map(({ name }) => name);
  return names.find((name) => name.startsWith(typed) && typed.length * 2 >= name.length) ?? nearest(typed, names);
}
