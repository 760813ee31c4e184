import { type ChildProcess, exec as execute, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { startStandIn } from '../../stand-in/stand-in.ts';
import { startTarget } from './support/target.ts';
import { account, alice, callApi, environmentOf, eventually, freePort, reportsOf, requestTo } from './support/world.ts';

const exec = promisify(execute);
const project = join(import.meta.dirname, '..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');

/** The blocks of a language, in their order. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, block = '']) =>
    block.trim(),
  );
}

it('should do what the README says, as it stands there', async () => {
  const [commands = '', curl = ''] = blocks('sh');
  const [says = '', taps = ''] = blocks('text');
  const [command = ''] = commands.split(' && ').slice(-1);
  const port = String(await freePort());
  const { child, printed } = start(command, { PORT: port });
  await eventually(() => expect(printed()).toContain(`Listening on http://127.0.0.1:${port}`));

  child.stdin?.write(`${says}\n`);
  await eventually(() => expect(printed()).toContain('"text": "Hi"'));
  const { stdout } = await exec(curl.replace('8080', port));
  await eventually(() => expect(printed()).toMatch(/"status": "DELIVERED".*"status": "READ"/s));
  child.stdin?.write(`${taps}\n`);
  await eventually(() => expect(printed()).toContain('"choice_response_message"'));

  const { message_id } = JSON.parse(stdout);
  expect(printed()).toContain('Tea or coffee?');
  expect(printed()).toContain(`"message_id": "${message_id}",\n        "postback_data": "${message_id}_Tea"`);
});

it.each([
  ['a required one is there', { APP_ID: 'app-1', INSTAGRAM_TOKN: 'token' }, '  PROJECT_ID: '],
  ['a rehearsal has a wrong one', { PORT: 'abc' }, '  PORT: '],
])('should say what is wrong with the settings where %s', async (_, settings, fault) => {
  const { child, printed } = start('npm start --silent', settings);

  const code = await new Promise((resolve) => child.once('close', resolve));

  expect([code, printed()]).toStrictEqual([1, expect.stringContaining(`The settings are not complete:\n${fault}`)]);
  expect(printed()).not.toContain('    at ');
});

it('should rehearse on any port', async () => {
  const { child, printed } = start('npm start', { PORT: '0' });
  await eventually(() => expect(printed()).toContain('Listening on '));

  child.stdin?.write('alice: Hi\n');

  await eventually(() => expect(printed()).toContain('"text": "Hi"'));
});

it('should go on, after it was ended and started again, where it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const target = await startTarget();
  const standIn = await startStandIn({
    account,
    token: 'instagram-token',
    appSecret: 'app-secret',
    webhook: `${url}/webhook`,
    redeliverAfterMs: 10,
  });
  onTestFinished(async () => {
    await standIn.close();
    target.close();
    rmSync(folder, { recursive: true });
  });
  const settings = environmentOf({
    CALLBACK_URL: target.url,
    GRAPH_URL: `${standIn.url}/v27.0`,
    PORT: String(port),
    DATABASE: join(folder, 'adapter.db'),
    ECHO_WAIT_SECONDS: '60',
  });
  const first = start('npm start', settings);
  await standIn.says(alice, { text: 'Hi' });
  await eventually(() => expect(target.callbacks()).toHaveLength(1));
  const message = { text_message: { text: 'Hello' } };
  const { body } = await callApi(url, 'messages:send', requestTo(alice, { message }));
  await eventually(() => expect(reportsOf(target, Object(body).message_id)).toStrictEqual(['DELIVERED']));

  await end(first.child);
  standIn.reads(alice, standIn.sent[0]?.mid ?? '');
  start('npm start', settings);

  await eventually(() => expect(reportsOf(target, Object(body).message_id)).toStrictEqual(['DELIVERED', 'READ']));
  expect(first.printed()).not.toContain('    at ');
});

it('should say in one sentence that its port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { child, printed } = start('npm start --silent', { PORT: port });

  const code = await new Promise((resolve) => child.once('close', resolve));

  expect([code, printed()]).toStrictEqual([
    1,
    expect.stringContaining(`Port ${port} is taken: set PORT to another one.`),
  ]);
  expect(printed()).not.toContain('    at ');
});

function start(command: string, more: NodeJS.ProcessEnv = {}): { child: ChildProcess; printed: () => string } {
  const child = spawn(command, { cwd: project, shell: true, detached: true, env: { ...process.env, ...more } });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  onTestFinished(() => end(child));
  return { child, printed: () => printed };
}

/** Kills the process and all that it started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const closed = once(child, 'close');
  process.kill(-child.pid, 'SIGTERM');
  await closed;
}
