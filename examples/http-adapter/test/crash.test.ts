import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../stand-in/stand-in.ts';
import { startTarget, type Target } from './support/target.ts';
import {
  account,
  alice,
  bob,
  callApi,
  environmentOf,
  eventually,
  freePort,
  reportsOf,
  requestTo,
} from './support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
/** Most of the time is spent waiting. */
const atOnce = 8;
const program = join(import.meta.dirname, 'support', '.crashing.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'support', 'crashing.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3'],
    // For the CommonJS modules in the bundle.
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(program);
});

describe('the service', () => {
  it('should lose nothing and send nothing twice, killed at whatever step', async () => {
    let step = 0;
    let isOver = false;
    const killAtTheNextSteps = async () => {
      while (!isOver) {
        step += 1;
        const wasKilled = await surviveCrash(step).catch((error) => {
          isOver = true;
          throw error;
        });
        if (!wasKilled) isOver = true;
      }
    };

    const ends = await Promise.allSettled(Array.from({ length: atOnce }, killAtTheNextSteps));

    ends.forEach(throwWhereFailed);
    // Fewer steps would not be the whole way of a message out and of a webhook in.
    expect(step).toBeGreaterThan(60);
  }, 600_000);
});

/** All have ended by then, and so have their processes: a failure of one leaves none behind. */
function throwWhereFailed(end: PromiseSettledResult<void>): void {
  if (end.status === 'rejected') throw end.reason;
}

/** Runs one chat, in which the service is killed at a step and started again. @returns Whether it came to that step. */
async function surviveCrash(step: number): Promise<boolean> {
  const port = await freePort();
  const target = await startTarget();
  const webhook = `http://127.0.0.1:${port}/webhook`;
  const standIn = await startStandIn({
    account,
    token: 'instagram-token',
    appSecret: 'app-secret',
    webhook,
    redeliverAfterMs: 10,
    readsMessages: true,
  });
  const environment = environmentOf({
    CALLBACK_URL: target.url,
    GRAPH_URL: `${standIn.url}/v27.0`,
    PORT: String(port),
    DATABASE: join(folder, `${step}.db`),
    // On a busy machine an echo may be late. What is sent twice because of that is no fault.
    ECHO_WAIT_SECONDS: '4',
  });
  const service = keepAlive(step, environment);
  // One request is refused for a while, another gets no answer, and the target refuses a callback at first.
  standIn.faults(undefined, { status: 429, text: '' }, 'drop-after');
  target.answers(200, 500);

  try {
    const asked = await chat(`http://127.0.0.1:${port}`, standIn);
    await expectAll(standIn, target, asked);
  } catch (error) {
    console.error(`Killed at step ${step}, the service logged:\n${service.logged()}`);
    throw error;
  } finally {
    await service.end();
    await standIn.close();
    target.close();
  }
  return service.deaths() === 1;
}

/** Longer than a request waits for its answer and its echo. */
const longPauseMs = 6000;

/** Starts the service again whenever it dies. Only the first one kills itself. */
function keepAlive(step: number, env: NodeJS.ProcessEnv) {
  let deaths = 0;
  let isEnding = false;
  let logged = '';
  let child: ChildProcess;
  const start = () => {
    child = spawn(process.execPath, [program], {
      env: { ...env, CRASH_AT: String(deaths === 0 ? step : 0) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (chunk) => (logged += chunk));
    child.once('exit', async () => {
      if (isEnding) return;
      deaths += 1;
      await pause(step % 4 === 0 ? longPauseMs : 0);
      if (!isEnding) start();
    });
  };
  start();
  return {
    deaths: () => deaths,
    logged: () => logged,
    async end() {
      isEnding = true;
      // It may be dead already, and will be started again soon.
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** A message that was asked for. It has no id where it is not known whether the service took it. */
interface Asked {
  readonly contact: string;
  readonly words: readonly string[];
  readonly id?: string;
}

const long = [`${'a'.repeat(600)}`, `${'b'.repeat(600)}`];

async function chat(url: string, standIn: StandIn): Promise<readonly Asked[]> {
  await standIn.says(alice, { text: 'Hi, alice here' });
  await standIn.says(bob, { text: 'Hi, bob here' });
  const asked = [await ask(url, alice, long), await ask(url, bob, ['Hello bob']), await ask(url, alice, ['Bye alice'])];
  await standIn.says(alice, { text: 'Bye' });
  return asked;
}

async function ask(url: string, contact: string, words: readonly string[]): Promise<Asked> {
  const message = { text_message: { text: words.join(' ') } };
  while (true) {
    try {
      const { body } = await callApi(url, 'messages:send', requestTo(contact, { message }));
      return { contact, words, id: Object(body).message_id };
    } catch (error) {
      // Nobody listened, so nobody took it.
      if (Object(Object(error).cause).code !== 'ECONNREFUSED') return { contact, words };
      await pause(10);
    }
  }
}

async function expectAll(standIn: StandIn, target: Target, asked: readonly Asked[]): Promise<void> {
  await eventually(() => {
    for (const { id } of asked)
      if (id !== undefined) expect(unique(reportsOf(target, id))).toStrictEqual(['DELIVERED', 'READ']);
    expect(unique(textsOf(target, alice))).toStrictEqual(['Hi, alice here', 'Bye']);
    expect(unique(textsOf(target, bob))).toStrictEqual(['Hi, bob here']);
  });
  await standIn.settled();
  for (const contact of [alice, bob]) {
    const sent = standIn.sent
      .filter((each) => each.contact === contact)
      .map(({ request }) => Object(request).message.text);
    const known = asked.filter(
      (each) => each.contact === contact && (each.id !== undefined || sent.includes(each.words[0])),
    );
    expect(sent).toStrictEqual(known.flatMap(({ words }) => words));
  }
  expect(standIn.refused).toStrictEqual([]);
  // The target may get a callback twice that it took when the service died. Then both are equal.
  const ids = target.callbacks().flatMap(({ message }) => message?.id ?? []);
  expect(new Set(ids).size).toBe(3);
}

function textsOf(target: Target, person: string): readonly (string | undefined)[] {
  return target.callbacks().flatMap(({ message }) => {
    const isTheirs = message?.channel_identity.identity === person;
    return (isTheirs && message.contact_message.text_message?.text) || [];
  });
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
