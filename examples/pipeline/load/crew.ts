import { setTimeout as pause } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Cluster } from '../cluster/cluster.ts';
import { connect } from '../src/connect.ts';
import { settingsFrom } from '../src/settings.ts';
import { prepareStreams } from '../src/streams.ts';
import type { Stage } from '../src/subjects.ts';
import { environment } from './environment.ts';
import { type Service, service } from './processes.ts';
import { consumersOf, type Progress, watch } from './progress.ts';

/** A receiver and some workers, each in its own process. */
export interface Crew {
  readonly connection: NatsConnection;
  readonly workers: readonly Service[];
  readonly progress: Progress;
  end(): Promise<void>;
}

/** The settings of a crew. */
export interface Orders {
  readonly port: number;
  readonly workers: number;
  readonly stages: readonly Stage[];
  readonly partitions: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** Makes the streams, starts the processes, and waits until every worker asks for work. */
export async function startCrew(cluster: Cluster, orders: Orders): Promise<Crew> {
  const { port, stages, partitions } = orders;
  const env = { ...environment(cluster.addresses, port, partitions), ...orders.env };
  const settings = settingsFrom(env);
  const connection = await connect(settings);
  await prepareStreams(connection, settings);
  const receiver = service('receiver.ts', [], env);
  const workers = Array.from({ length: orders.workers }, () => service('worker.ts', stages, env));
  for (const each of [receiver, ...workers]) each.start();
  const watching = new AbortController();
  const progress = await watch(connection, watching.signal);
  for (const stage of stages) {
    while ((await consumersOf(connection, stage)).workers < workers.length) await pause(200);
  }
  return {
    connection,
    workers,
    progress,
    end: async () => {
      watching.abort();
      await Promise.all([receiver, ...workers].map((each) => each.kill()));
      await connection.close();
    },
  };
}

/** Waits until nothing is left to do, because late redeliveries could still bring something twice. */
export async function untilIdle(connection: NatsConnection, stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) {
    while ((await consumersOf(connection, stage)).open > 0) await pause(500);
  }
}
