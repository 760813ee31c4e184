import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Rig } from './rig.ts';
import { environment } from './settings.ts';

/** Runs a worker in another process until it dies at a step. */
export async function crash(
  stage: 'inbound' | 'outbound',
  step: 'before-the-call' | 'after-the-call' | 'before-the-acknowledgement',
  { nats, settings }: Rig,
): Promise<void> {
  const own = { GRAPH_URL: settings.graphUrl, ACK_WAIT_MS: String(settings.ackWaitMs) };
  const env = { ...process.env, ...environment(nats.address, own) };
  const file = join(import.meta.dirname, 'crashing-worker.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, stage, step], { env, stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  if (signal !== 'SIGKILL') throw new Error(`the worker ended by itself: ${signal}`);
}
