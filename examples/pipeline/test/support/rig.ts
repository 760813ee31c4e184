import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { onTestFinished } from 'vitest';
import { startCluster } from '../../cluster/cluster.ts';
import { freePorts, type NatsServer, natsServer } from '../../cluster/nats-server.ts';
import { connect } from '../../src/connect.ts';
import { createReceiver } from '../../src/receiver.ts';
import type { Settings } from '../../src/settings.ts';
import { prepareStreams } from '../../src/streams.ts';
import { startWork, type Work } from '../../src/worker.ts';
import { settingsWith } from './settings.ts';

/** A nats-server with the streams in it, for one test. */
export interface Rig {
  readonly nats: NatsServer;
  readonly connection: NatsConnection;
  readonly js: JetStreamClient;
  readonly manager: JetStreamManager;
  readonly settings: Settings;
}

/** Starts a server. Everything is removed after the test. */
export async function startRig(more?: Record<string, string>): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-test-'));
  const [port = 0] = await freePorts(1);
  const nats = natsServer(folder, port);
  nats.start();
  const settings = settingsWith(nats.address, more);
  const connection = await connect(settings);
  onTestFinished(async () => {
    await connection.close();
    await nats.kill();
    rmSync(folder, { recursive: true });
  });
  await prepareStreams(connection, settings);
  const js = jetstream(connection, { timeout: 2_000 });
  return { nats, connection, js, manager: await jetstreamManager(connection), settings };
}

/** Starts a cluster of three servers. Everything is removed after the test. */
export async function startClusterRig(): Promise<Pick<Rig, 'js' | 'settings'>> {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-test-'));
  const cluster = await startCluster(folder);
  const settings = settingsWith(cluster.addresses, { REPLICAS: '3', PARTITIONS: '1' });
  const connection = await connect(settings);
  onTestFinished(async () => {
    await connection.close();
    await cluster.close();
    rmSync(folder, { recursive: true });
  });
  await prepareStreams(connection, settings);
  return { js: jetstream(connection), settings };
}

/** Works on a stage until the test is over. */
export function work(work: Work, { js, settings }: Rig): void {
  const worker = startWork(work, js, settings);
  onTestFinished(() => worker.stop());
}

/** Starts a receiver; gives its address. */
export async function receive({ js, settings }: Rig): Promise<string> {
  return listen(createReceiver(js, settings));
}

/** Lets a server listen on loopback until the test is over; gives its address. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
}
