import { setTimeout as pause } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Cluster } from '../cluster/cluster.ts';
import { freePorts } from '../cluster/nats-server.ts';
import { connect } from '../src/connect.ts';
import { settingsFrom } from '../src/settings.ts';
import { prepareStreams } from '../src/streams.ts';
import { breakThings } from './breakage.ts';
import { type Arrival, arrivalsIn, type Faults, faultsOf } from './check.ts';
import { environment } from './environment.ts';
import { type Feeder, feederTo, postQuietly, postStorm } from './feeder.ts';
import type { Plan } from './plans.ts';
import { service } from './processes.ts';
import { consumersOf, type Progress, watch } from './progress.ts';
import { randomFrom } from './random.ts';

/** Milliseconds from the first post of a webhook to its callback. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** What came out with some number of workers. */
export interface Round extends Faults {
  readonly workers: number;
  /** Undisturbed. */
  readonly quiet: Latency;
  /** At full speed, while processes are killed. */
  readonly storm: Latency;
  /** Over all of it, with the time in which nothing could be done. */
  readonly itemsPerSecond: number;
  /** In the median second. */
  readonly usualItemsPerSecond: number;
  /** Items that were posted more than once. */
  readonly duplicates: number;
  /** Messages that were given to a worker more than once. */
  readonly redeliveries: number;
  readonly kills: number;
}

/** How many items may be on their way: enough to keep everybody busy, so few that the wait says something. */
const mostUnderway = 2_000;

/** Runs a receiver and some workers against a cluster: first at a steady pace, then at full speed and with kills. */
export async function runRound(cluster: Cluster, workers: number, plan: Plan, seed: number): Promise<Round> {
  const [port = 0] = await freePorts(1);
  const env = environment(cluster.addresses, port, plan.partitions);
  const settings = settingsFrom(env);
  const connection = await connect(settings);
  await prepareStreams(connection, settings);
  const receiver = service('receiver.ts', [], env);
  const crew = Array.from({ length: workers }, () => service('worker.ts', ['inbound'], env));
  const end = new AbortController();
  try {
    for (const each of [receiver, ...crew]) each.start();
    const progress = await watch(connection, end.signal);
    const feeder = feederTo(`http://127.0.0.1:${port}/webhook`, 'app-secret');
    while ((await consumersOf(connection, 'inbound')).workers < workers) await pause(200);
    await postQuietly(feeder, plan);
    await progress.reach(quietItems(plan));
    const kills = breakThings(cluster, crew, plan, progress, randomFrom(seed));
    await Promise.all([kills, storm(feeder, plan, progress, seed)]);
    await progress.reach(quietItems(plan) + plan.items);
    await untilIdle(connection);
    return { workers, kills: await kills, ...(await resultOf(connection, feeder, plan)) };
  } finally {
    end.abort();
    await Promise.all([receiver, ...crew].map((each) => each.kill()));
    await connection.close();
  }
}

function quietItems({ quietSeconds, quietRate }: Plan): number {
  return quietSeconds * quietRate;
}

/** Two at a time, each with half of the conversations: Instagram does not wait for one body before it posts another. */
async function storm(feeder: Feeder, plan: Plan, progress: Progress, seed: number): Promise<void> {
  const all = Array.from({ length: plan.conversations }, (_, conversation) => conversation);
  let posted = progress.done();
  const halves = [0, 1].map((half) => {
    const conversations = all.filter((conversation) => conversation % 2 === half);
    return postStorm(feeder, conversations, plan.items / 2, randomFrom(seed + 1 + half), async (size) => {
      posted += size;
      await progress.reach(posted - mostUnderway);
    });
  });
  await Promise.all(halves);
}

/** Late redeliveries could still bring something twice. */
async function untilIdle(connection: NatsConnection): Promise<void> {
  while ((await consumersOf(connection, 'inbound')).open > 0) await pause(500);
}

async function resultOf(connection: NatsConnection, feeder: Feeder, plan: Plan) {
  const arrivals = await arrivalsIn(connection);
  const items = quietItems(plan) + plan.items;
  const quiet = arrivals.filter(({ conversation }) => conversation >= plan.conversations);
  const storm = arrivals.filter(({ conversation }) => conversation < plan.conversations);
  const { deliveries } = await consumersOf(connection, 'inbound');
  return {
    ...faultsOf(arrivals, items),
    quiet: latencyOf(quiet),
    storm: latencyOf(storm),
    itemsPerSecond: Math.round(plan.items / secondsOf(storm)),
    usualItemsPerSecond: usualRateOf(storm),
    duplicates: feeder.posted() - items,
    redeliveries: deliveries - items,
  };
}

function latencyOf(arrivals: readonly Arrival[]): Latency {
  const sorted = arrivals.map(({ latency }) => latency).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

function secondsOf(arrivals: readonly Arrival[]): number {
  const times = arrivals.map(({ at }) => at).sort((a, b) => a - b);
  return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
}

function usualRateOf(arrivals: readonly Arrival[]): number {
  const counts = new Map<number, number>();
  for (const { at } of arrivals) {
    const second = Math.floor(at / 1_000);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
