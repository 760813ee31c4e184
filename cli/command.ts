/** What a command may use of the world around it. */
export interface Surroundings {
  /** The bytes of a file, or of standard input. */
  readonly read: (file: string | undefined) => Promise<Uint8Array>;
  /** The same in chunks. The next one is read when it is asked for. */
  readonly stream: (file: string | undefined) => AsyncIterable<Uint8Array>;
  /** Prints one line or several on standard output. Resolves once there is room for more. */
  readonly print: (text: string) => Promise<void>;
  /** Prints a line on standard error. */
  readonly say: (text: string) => void;
  /** Replaces the status line; an empty text clears it. Absent where nobody would see it. */
  readonly showStatus?: ((text: string) => void) | undefined;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard input is a terminal. */
  readonly isTyped: boolean;
  /** The width of the terminal; absent where standard output is no terminal. */
  readonly columns: number | undefined;
  readonly hasColours: boolean;
}

/** A command as data; the table is in commands.ts. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What the help of the command says. */
  readonly description: string;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  /** What FILE or standard input must hold; absent where the command reads nothing. */
  readonly awaits?: string;
  readonly run: (args: Arguments, surroundings: Surroundings) => Promise<ExitCode>;
}

export interface Option {
  readonly name: string;
  /** The letter of the short form. */
  readonly short?: string;
  /** The name of its value in the help; absent where the option takes no value. */
  readonly value?: string;
  /** Lines of the help. */
  readonly description: readonly string[];
}

/** Where input comes from. */
export interface Source {
  /** Absent for standard input. */
  readonly file: string | undefined;
  /** The name of it in error messages. */
  readonly name: string;
  /** What it must hold: somebody at a keyboard is told so. */
  readonly awaits?: string | undefined;
}

/** The options and the file that follow the name of a command. */
export interface Arguments {
  readonly source: Source;
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

export const exitCodes = { done: 0, refused: 1, failed: 2, crashed: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error that the user can mend. Its message is the only line that is shown. */
export class Failure extends Error {}
