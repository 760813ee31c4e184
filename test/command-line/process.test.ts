import { mkdtempSync, openSync, writeFileSync } from 'node:fs';
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
  async function convographProcess(args: readonly string[], write = () => true): Promise<Run> {
    vi.resetModules();
    const print = vi.spyOn(process.stdout, 'write').mockImplementation(write);
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

  const terminal = { value: true, configurable: true };

  /** Runs the program, lets one of its streams fail, and gives what was said and with which code it ended. */
  async function afterError(stream: 'stdout' | 'stderr', code: string): Promise<{ said: unknown; ended: unknown }> {
    const others = process[stream].listeners('error');
    await convographProcess(['--version']);
    const [listener, ...more] = process[stream].listeners('error').filter((each) => !others.includes(each));
    expect(more).toStrictEqual([]);
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    if (listener === undefined) throw new Error(`Nobody listens to the errors of ${stream}.`);
    listener.call(process[stream], Object.assign(new Error('broken'), { code }));
    const result = { said: say.mock.calls, ended: exit.mock.calls };
    vi.restoreAllMocks();
    return result;
  }

  /** Does something while standard error is a terminal and standard output is none. */
  async function atTerminal<T>(action: () => Promise<T>): Promise<T> {
    Object.defineProperty(process.stderr, 'isTTY', terminal);
    try {
      return await action();
    } finally {
      Reflect.deleteProperty(process.stderr, 'isTTY');
    }
  }

  it('should clear the progress before it ends because of its output', async () => {
    const broken = [['\r\u001b[K\r'], ['convograph: standard output cannot be written: EFBIG\n']];

    expect(await atTerminal(() => afterError('stdout', 'EFBIG'))).toStrictEqual({ said: broken, ended: [[2]] });
    expect(await atTerminal(() => afterError('stdout', 'EPIPE'))).toStrictEqual({
      said: [['\r\u001b[K\r']],
      ended: [[]],
    });
  });

  it('should clear the progress when it is interrupted, and end by the signal', async () => {
    const others = process.rawListeners('SIGINT');
    await atTerminal(() => convographProcess(['--version']));
    const listeners = process.rawListeners('SIGINT').filter((each) => !others.includes(each));
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

    for (const each of listeners) each.call(process, 'SIGINT');

    expect(listeners).toHaveLength(1);
    expect(say.mock.calls).toStrictEqual([['\r\u001b[K\r']]);
    expect(kill.mock.calls).toStrictEqual([[process.pid, 'SIGINT']]);
    expect(process.rawListeners('SIGINT')).toStrictEqual(others);
    vi.restoreAllMocks();
  });

  it('should leave interruptions alone where there is no progress to clear', async () => {
    const others = process.listeners('SIGINT');

    await convographProcess(['--version']);

    expect(process.listeners('SIGINT')).toStrictEqual(others);
  });

  it('should tell a fault of its own from a refusal', async () => {
    const result = await convographProcess(['--version'], () => {
      throw new RangeError('broken');
    });

    expect(result.exitCode).toBe(70);
    expect(result.said).toStrictEqual([expect.stringMatching(/^RangeError: broken\n +at .+process\.test\.ts/)]);
  });

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

/** The streams of a process. Options say which of them are terminals. */
function fakeProcess({
  stdin = '',
  terminals = [] as readonly ('stdin' | 'stdout' | 'stderr')[],
  columns = 80,
  input = '/dev/null',
  env = {},
} = {}) {
  const streamOf = (name: 'stdin' | 'stdout' | 'stderr', stream: Readable) =>
    Object.assign(stream, { isTTY: terminals.includes(name) || undefined, columns });
  const [stdout, stderr] = [new PassThrough({ highWaterMark: 16 }), new PassThrough()];
  const fake = {
    stdin: Object.assign(streamOf('stdin', Readable.from([Buffer.from(stdin)])), { fd: openSync(input, 'r') }),
    stdout: streamOf('stdout', stdout),
    stderr: streamOf('stderr', stderr),
    env,
  };
  const surroundings: Surroundings = surroundingsOf(fake as unknown as NodeJS.Process);
  return { surroundings, stdout, said: () => String(stderr.read() ?? '') };
}

describe('the surroundings of a command', () => {
  it('should read standard input and files, whole and in chunks', async () => {
    const file = fileOf('some.txt', 'of a file');

    expect(String(await fakeProcess({ stdin: 'given' }).surroundings.read(undefined))).toBe('given');
    expect(String(await fakeProcess().surroundings.read(file))).toBe('of a file');
    expect(await text(fakeProcess({ stdin: 'given' }).surroundings.stream(undefined))).toBe('given');
    expect(await text(fakeProcess().surroundings.stream(file))).toBe('of a file');
  });

  it('should not take a folder for an empty standard input', async () => {
    const { surroundings } = fakeProcess({ input: folder });
    const isFolder = expect.objectContaining({ code: 'EISDIR' });

    await expect(surroundings.read(undefined)).rejects.toStrictEqual(isFolder);
    await expect(text(surroundings.stream(undefined))).rejects.toStrictEqual(isFolder);
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

    expect(said()).toBe('\r\u001b[K1 of 10\r\r\u001b[K\r');
  });

  it('should show it whole in a terminal that does not know how wide it is', () => {
    const { surroundings, said } = fakeProcess({ terminals: ['stderr'], columns: 0 });

    surroundings.showStatus?.('1 of 100');

    expect(said()).toBe('\r\u001b[K1 of 100\r');
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
    const { surroundings } = fakeProcess({ env: { SOME: 'thing' } });

    expect(Math.abs(surroundings.now().getTime() - Date.now())).toBeLessThan(10_000);
    expect(surroundings.env).toStrictEqual({ SOME: 'thing' });
  });

  it.each([
    ['a terminal', ['stdout'], {}, true],
    ['a terminal without colours', ['stdout'], { TERM: 'dumb' }, false],
    ['a terminal, with an empty NO_COLOR', ['stdout'], { NO_COLOR: '' }, true],
    ['a terminal, with NO_COLOR', ['stdout'], { NO_COLOR: '1' }, false],
    ['a terminal, with FORCE_COLOR=0', ['stdout'], { FORCE_COLOR: '0' }, false],
    ['a pipe', [], {}, false],
    ['a pipe, with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['a pipe, with FORCE_COLOR and an empty NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '' }, true],
    ['a pipe, with both', [], { FORCE_COLOR: '1', NO_COLOR: 'yes' }, false],
  ] as const)('should know whether to colour what goes to %s', (_, terminals, env, hasColours) => {
    const { surroundings } = fakeProcess({ terminals, env: { TERM: 'xterm-256color', ...env } });

    expect(surroundings.hasColours).toBe(hasColours);
  });
});
