import type { Surroundings } from '../../cli/command.ts';
import { run } from '../../cli/run.ts';

export interface Run {
  readonly exitCode: number;
  /** Standard output. */
  readonly printed: string;
  /** Standard error, line by line. */
  readonly said: readonly string[];
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Runs a command in surroundings that hold standard input and nothing else, unless more is given. */
export async function convograph(
  args: readonly string[],
  input: Uint8Array | string = '',
  more: Partial<Surroundings> = {},
): Promise<Run> {
  const printed: string[] = [];
  const said: string[] = [];
  const standardInput = typeof input === 'string' ? bytes(input) : input;
  const read = async (file: string | undefined): Promise<Uint8Array> => {
    if (file !== undefined) throw Object.assign(new Error(`no ${file}`), { code: file });
    return standardInput;
  };
  const surroundings: Surroundings = {
    read,
    stream: async function* (file) {
      yield await read(file);
    },
    print: async (text) => void printed.push(text),
    say: (text) => void said.push(text),
    now: () => new Date(1_700_000_000_000),
    env: {},
    isTyped: false,
    columns: undefined,
    hasColours: false,
  };
  // Getters stay getters.
  const exitCode = await run(args, Object.defineProperties(surroundings, Object.getOwnPropertyDescriptors(more)));
  return { exitCode, printed: printed.join('\n'), said };
}

/** The lines of a stream of JSON, parsed. */
export function parsedLines(printed: string): readonly unknown[] {
  return printed.split('\n').map((line) => JSON.parse(line));
}

export const webhook = {
  object: 'instagram',
  entry: [
    {
      id: '17841400000000001',
      time: 1_700_000_000_123,
      messaging: [
        {
          sender: { id: '900000000000001' },
          recipient: { id: '17841400000000001' },
          timestamp: 1_700_000_000_000,
          message: { mid: 'mid.T1', text: 'Hello' },
        },
      ],
    },
  ],
};
