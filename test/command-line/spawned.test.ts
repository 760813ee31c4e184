import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const program = join(mkdtempSync(join(tmpdir(), 'convograph-')), 'cli.mjs');

beforeAll(async () => {
  const entryPoints = [join(import.meta.dirname, '../../cli/main.ts')];
  await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' });
});

type Env = Readonly<Record<string, string>>;

function start(args: readonly string[], env: Env = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { env: { PATH: process.env['PATH'], ...env } });
}

/** Runs the program to its end. */
async function ran(args: readonly string[], input = '', env: Env = {}) {
  const child = start(args, env);
  child.stdin.on('error', () => {}).end(input);
  const [printed, said] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, printed, said };
}

const hello = '{"text_message":{"text":"Hello"}}';

describe('the program', () => {
  it('should read standard input', async () => {
    const result = await ran(['send'], hello);

    expect(result).toMatchObject({ exitCode: 0, said: '' });
    expect(JSON.parse(result.printed)).toStrictEqual([{ messaging_type: 'RESPONSE', message: { text: 'Hello' } }]);
  });

  it('should answer line by line, as soon as a line is there', async () => {
    const child = start(['send', '--ndjson']);
    child.stdin.write(`${hello}\n`);

    const [first] = await once(child.stdout, 'data');
    child.stdin.end('{}\n');
    const rest = await text(child.stdout);

    expect(JSON.parse(String(first))).toMatchObject({ line: 1, status: 'ok' });
    expect(JSON.parse(rest)).toMatchObject({ line: 2, status: 'refused' });
    expect(child.exitCode ?? (await once(child, 'close'))[0]).toBe(1);
  });

  it('should show no progress where standard error is no terminal', async () => {
    const result = await ran(['send', '--ndjson'], `${hello}\n`.repeat(5000));

    expect(result).toMatchObject({ exitCode: 0, said: '' });
    expect(result.printed.split('\n')).toHaveLength(5001);
  });

  it('should end quietly where the reader of a stream has seen enough', async () => {
    const child = start(['send', '--ndjson']);
    child.stdin.on('error', () => {}).end(`${hello}\n`.repeat(50_000));
    const said = text(child.stderr);

    await once(child.stdout, 'data');
    child.stdout.destroy();

    expect(await once(child, 'close')).toStrictEqual([0, null]);
    expect(await said).toBe('');
  });

  it('should go on where nobody reads its words', async () => {
    const child = start(['send']);
    child.stderr.destroy();
    child.stdin.end('{"location_message":{"title":"Here","coordinates":{"latitude":1,"longitude":2}}}');

    const printed = await text(child.stdout);

    expect(JSON.parse(printed)).toHaveLength(1);
    expect(child.exitCode ?? (await once(child, 'close'))[0]).toBe(0);
  });

  it('should end at once when it is interrupted', async () => {
    const child = start(['send', '--ndjson']);
    child.stdin.write(`${hello}\n`);
    await once(child.stdout, 'data');

    child.kill('SIGINT');

    expect(await once(child, 'close')).toStrictEqual([null, 'SIGINT']);
  });

  it.each([
    ['by itself', {}, false],
    ['where FORCE_COLOR asks for them', { FORCE_COLOR: '1' }, true],
    ['where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, false],
    ['where NO_COLOR forbids them', { NO_COLOR: '1' }, false],
    ['where NO_COLOR forbids what FORCE_COLOR asks for', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('should colour what goes into a pipe %s: %o %s', async (_, env, isColoured) => {
    const { printed, said } = await ran(['preview'], hello, env as Env);

    expect(said).toBe('');
    expect(printed.includes('\u001b[35m')).toBe(isColoured);
    expect(printed).toContain('Hello');
  });

  it.each([[['send']], [['send', '--ndjson']]])('should not take a folder for an empty input: %s', async (args) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: [openSync(tmpdir(), 'r'), 'pipe', 'pipe'] });

    const said: string[] = [];
    child.stderr?.on('data', (piece) => said.push(String(piece)));
    await once(child, 'close');

    expect(said.join('')).toBe('convograph: standard input cannot be read: it is a folder\n');
    expect(child.exitCode).toBe(2);
  });

  it('should verify what was signed, with the secret of the environment', async () => {
    const header = 'sha256=88aab3ede8d3adf94d26ab90d3bafd4a2083070c3bcce9c014ee04a443847c0b';

    const result = await ran(['verify', '--signature', header], 'hello', { CONVOGRAPH_APP_SECRET: 'secret' });

    expect(result).toStrictEqual({ exitCode: 0, printed: 'valid\n', said: '' });
  });
});
