import { type ChildProcess, exec as execute, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { eventually, freePort } from './support/world.ts';

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

it('should name the settings that are missing where there are some', async () => {
  const { child, printed } = start('npm start', { INSTAGRAM_TOKEN: 'token' });

  const code = await new Promise((resolve) => child.once('exit', resolve));

  expect([code, printed()]).toStrictEqual([1, expect.stringContaining('The settings are not complete:\n  APP_ID: ')]);
  expect(printed()).not.toContain('    at ');
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
  onTestFinished(() => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid);
  });
  return { child, printed: () => printed };
}
