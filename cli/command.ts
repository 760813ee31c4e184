/** What a command may use of the world around it. */
export interface Surroundings {
  /** The bytes of a file, or of standard input. */
  readonly read: (file: string | undefined) => Promise<Uint8Array>;
  /** A line of standard output. */
  readonly print: (text: string) => void;
  /** A line of standard error. */
  readonly say: (text: string) => void;
  readonly now: () => Date;
}

export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A mistake of whoever typed the command; its message is the one line they get to read. */
export class UsageError extends Error {}

export function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    // JSON.parse takes any depth, JSON.stringify some thousand levels.
    throw new UsageError('the result is nested too deep to be printed as JSON');
  }
}
