import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePorts } from '../cluster/nats-server.ts';
import { listen } from './support/rig.ts';
import { until } from './support/stored.ts';

describe('npm start', () => {
  test('should carry a webhook in and a message out', async () => {
    const { child, output } = await start();
    await until(() => output().includes('Write "alice: Hi"'));

    child.stdin.write('alice: Hi\n');
    await until(() => output().includes('"text_message":{"text":"Hi"}'));
    const status = await runPrintedCommand(output());

    await until(() => output().includes('to alice\n  Hello\n') && output().includes('"status":"READ"'));
    expect(status).toBe(0);
    expect(output().indexOf('"status":"DELIVERED"')).toBeLessThan(output().indexOf('"status":"READ"'));
  });

  test('should say what is missing where there is no nats-server', async () => {
    const { child, output } = await start({ PATH: '/nowhere' });

    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(output()).toContain('apt-get install nats-server');
  });

  test('should say that its port is taken', async () => {
    const address = await listen(createServer());
    const { port } = new URL(address);
    const { child, output } = await start({ PORT: port });

    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(output()).toContain(`Port ${port} is taken: set PORT to another one.\n`);
  });
});

async function start(env: Record<string, string> = {}) {
  const [port = 0] = await freePorts(1);
  const file = join(import.meta.dirname, '..', 'rehearsal', 'start.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, PORT: String(port), ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  return { child, output: () => text };
}

/** Runs the curl command as somebody would who copies it. */
async function runPrintedCommand(output: string): Promise<number> {
  const command = output.split('\n').find((line) => line.startsWith('curl ')) ?? 'false';
  const [code] = await once(spawn('bash', ['-c', command]), 'exit');
  return code;
}
