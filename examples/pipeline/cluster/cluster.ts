import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '../src/connect.ts';
import { freePorts, type NatsServer, natsServer } from './nats-server.ts';

/** Several servers that keep the same streams. */
export interface Cluster {
  readonly servers: readonly NatsServer[];
  /** All addresses, with commas between them. */
  readonly addresses: string;
  close(): Promise<void>;
}

/** Starts three servers that know each other, and waits until they can keep a stream together. */
export async function startCluster(folder: string): Promise<Cluster> {
  const ports = await freePorts(6);
  const [clientPorts, routePorts] = [ports.slice(0, 3), ports.slice(3)];
  const servers = routePorts.map((routePort, index) => {
    const name = `server-${index}`;
    const others = routePorts.filter((other) => other !== routePort);
    return natsServer(join(folder, name), clientPorts[index] ?? 0, { name, port: routePort, others });
  });
  for (const server of servers) server.start();
  const addresses = servers.map(({ address }) => address).join(',');
  await untilReplicated(addresses);
  return {
    servers,
    addresses,
    close: async () => {
      await Promise.all(servers.map((server) => server.kill()));
    },
  };
}

/** Tries: a cluster without a leader does not answer, and one without all its servers refuses three replicas. */
async function untilReplicated(addresses: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryReplicas(addresses);
    } catch (error) {
      if (attempt === 60) throw error;
      await pause(500);
    }
  }
}

async function tryReplicas(addresses: string): Promise<void> {
  const connection = await connect({ servers: addresses });
  try {
    const { streams } = await jetstreamManager(connection, { timeout: 1_000 });
    await streams.add({ name: 'ready', subjects: ['ready'], num_replicas: 3 });
    await streams.delete('ready');
  } finally {
    await connection.close();
  }
}
