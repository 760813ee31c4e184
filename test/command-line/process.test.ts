import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '../../cli/command.ts';
import { surroundingsOf } from '../../cli/surroundings.ts';
import type { Run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'convograph-'));

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('convograph in a process', () => {
  /** Runs the program itself. */
  async function convographProcess(args: readonly string[]): Promise<Run> {
    vi.resetModules();
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const before = { argv: process.argv, exitCode: process.exitCode };
    process.argv = ['node', 'convograph', ...args];
    try {
      await import('../../cli/main.ts');
      const said = say.mock.calls.map(([line]) => String(line));
      return { exitCode: Number(process.exitCode), printed: print.mock.calls.flat().join(''), said };
    } finally {
      Object.assign(process, before);
      vi.restoreAllMocks();
    }
  }

  it('should read a file, with or without a byte order mark', async () => {
    const file = fileOf('message.json', '\ufeff{"text_message":{"text":"Hello"}}');

    const result = await convographProcess(['send', file]);

    expect(result).toMatchObject({ exitCode: 0, said: [] });
    expect(JSON.parse(result.printed)).toStrictEqual([{ messaging_type: 'RESPONSE', message: { text: 'Hello' } }]);
  });

  it('should say what is wrong on standard error', async () => {
    const result = await convographProcess(['send', '/there/is/no/such/file']);

    const said = ['convograph: /there/is/no/such/file cannot be read: there is no such file\n'];
    expect(result).toStrictEqual({ exitCode: 2, printed: '', said });
  });

  /** Runs the program, lets one of its streams fail, and gives what was said and with which code it ended. */
  async function afterError(stream: 'stdout' | 'stderr', code: string): Promise<{ said: unknown; ended: unknown }> {
    await convographProcess(['--version']);
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    process[stream].listeners('error').at(-1)?.(Object.assign(new Error('broken'), { code }));
    const result = { said: say.mock.calls, ended: exit.mock.calls };
    vi.restoreAllMocks();
    return result;
  }

  it('should end quietly where its reader has seen enough', async () => {
    expect(await afterError('stdout', 'EPIPE')).toStrictEqual({ said: [], ended: [[]] });
  });

  it('should fail where what it prints finds no room', async () => {
    const said = [['convograph: standard output cannot be written: ENOSPC\n']];

    expect(await afterError('stdout', 'ENOSPC')).toStrictEqual({ said, ended: [[2]] });
  });

  it('should go on where nobody reads its words', async () => {
    expect(await afterError('stderr', 'EPIPE')).toStrictEqual({ said: [], ended: [] });
  });
});

/** Streams as those of a process: terminals where this is said. */
function fakeProcess({ stdin = '', terminals = [] as readonly ('stdin' | 'stdout' | 'stderr')[], columns = 80 } = {}) {
  const streamOf = (name: 'stdin' | 'stdout' | 'stderr', stream: Readable) =>
    Object.assign(stream, { isTTY: terminals.includes(name) || undefined, columns });
  const [stdout, stderr] = [new PassThrough({ highWaterMark: 16 }), new PassThrough()];
  const fake = {
    stdin: streamOf('stdin', Readable.from([Buffer.from(stdin)])),
    stdout: streamOf('stdout', stdout),
    stderr: streamOf('stderr', stderr),
    env: { SOME: 'thing' },
  };
  const surroundings: Surroundings = surroundingsOf(fake as unknown as NodeJS.Process);
  return { surroundings, stdout, said: () => String(stderr.read() ?? '') };
}

describe('the surroundings of a command', () => {
  it('should read standard input and files, whole and in pieces', async () => {
    const file = fileOf('some.txt', 'of a file');

    expect(String(await fakeProcess({ stdin: 'given' }).surroundings.read(undefined))).toBe('given');
    expect(String(await fakeProcess().surroundings.read(file))).toBe('of a file');
    expect(await text(fakeProcess({ stdin: 'given' }).surroundings.stream(undefined))).toBe('given');
    expect(await text(fakeProcess().surroundings.stream(file))).toBe('of a file');
  });

  it('should print once there is room', async () => {
    const { surroundings, stdout } = fakeProcess();
    const done: string[] = [];

    await surroundings.print('short');
    const printing = surroundings.print('longer than the sixteen bytes').then(() => done.push('printed'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('read');
    const printed = String(stdout.read());
    await printing;

    expect(done).toStrictEqual(['read', 'printed']);
    expect(printed).toBe('short\nlonger than the sixteen bytes\n');
  });

  it('should say a line', () => {
    const { surroundings, said } = fakeProcess();

    surroundings.say('something');

    expect(said()).toBe('something\n');
  });

  it('should show what is going on in one line of the terminal, cut where it would wrap', () => {
    const { surroundings, said } = fakeProcess({ terminals: ['stderr'], columns: 8 });

    surroundings.showStatus?.('1 of 100');
    surroundings.showStatus?.('');

    expect(said()).toBe('\r\u001b[K1 of 10\r\u001b[K');
  });

  it.each([
    ['standard error is no terminal', []],
    ['standard output is the same terminal', ['stdout', 'stderr']],
  ] as const)('should show nothing of it where %s', (_, terminals) => {
    expect(fakeProcess({ terminals }).surroundings.showStatus).toBeUndefined();
  });

  it('should know what is a terminal', () => {
    const typed = fakeProcess({ terminals: ['stdin'] }).surroundings;
    const seen = fakeProcess({ terminals: ['stdout'], columns: 66 }).surroundings;

    expect([typed.isTyped, typed.columns]).toStrictEqual([true, undefined]);
    expect([seen.isTyped, seen.columns]).toStrictEqual([false, 66]);
  });

  it('should know the time of day and the environment', () => {
    const { surroundings } = fakeProcess();

    expect(Math.abs(surroundings.now().getTime() - Date.now())).toBeLessThan(10_000);
    expect(surroundings.env).toStrictEqual({ SOME: 'thing' });
  });

  it.each([
    ['1', true],
    ['0', false],
  ])('should show colours as FORCE_COLOR=%s says', (value, hasColours) => {
    vi.stubEnv('FORCE_COLOR', value);

    expect(fakeProcess().surroundings.hasColours).toBe(hasColours);

    vi.unstubAllEnvs();
  });
});
