/** What a command may use of the world around it. */
export interface Surroundings {
  /** The bytes of a file, or of standard input. */
  readonly read: (file: string | undefined) => Promise<Uint8Array>;
  /** The same piece by piece, each when it is asked for. */
  readonly stream: (file: string | undefined) => AsyncIterable<Uint8Array>;
  /** A line of standard output, or several. Wait for it: it is done once there is room for more. */
  readonly print: (text: string) => Promise<void>;
  /** A line of standard error. */
  readonly say: (text: string) => void;
  /** Shows a line in place of the one before, or none; absent where nobody would see it. */
  readonly showStatus?: ((text: string) => void) | undefined;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard input is a terminal. */
  readonly isTyped: boolean;
  /** The width of the terminal that is standard output; absent where it is none. */
  readonly columns: number | undefined;
  readonly hasColours: boolean;
}

/** A command as data; the table is in commands.ts. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What the help says beyond that. */
  readonly about: string;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  /** What is read of FILE or standard input; absent where nothing is. */
  readonly awaits?: string;
  readonly run: (given: Given, surroundings: Surroundings) => Promise<ExitCode>;
}

export interface Option {
  readonly name: string;
  /** The letter that stands for it. */
  readonly short?: string;
  /** The name of its value in the help; absent where it takes none. */
  readonly value?: string;
  /** Lines of the help. */
  readonly about: readonly string[];
}

/** Where input comes from. */
export interface Source {
  /** Absent for standard input. */
  readonly file: string | undefined;
  /** What it is called where it cannot be read. */
  readonly name: string;
  /** What somebody at a keyboard is told to type. */
  readonly awaits?: string | undefined;
}

/** What was typed after the name of the command. */
export interface Given {
  readonly source: Source;
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

export const exitCodes = { done: 0, refused: 1, failed: 2, crashed: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What whoever typed the command can mend; its message is the one line they get to read. */
export class Failure extends Error {}
