import type { NatsConnection } from '@nats-io/transport-node';
import type { Cluster } from '../cluster/cluster.ts';
import { freePorts } from '../cluster/nats-server.ts';
import { breakThings } from './breakage.ts';
import { type Arrival, callbacksIn, type Faults, faultsOf, type Latency, latencyOf, rateOf } from './check.ts';
import { startCrew, untilIdle } from './crew.ts';
import { appSecret } from './environment.ts';
import { type Feeder, feederTo, postQuietly, postStorm } from './feeder.ts';
import type { Plan } from './plans.ts';
import { consumersOf, type Progress } from './progress.ts';
import { randomFrom } from './random.ts';

/** The figures of one number of workers. */
export interface Round extends Faults {
  readonly workers: number;
  /** From the first post of a webhook to its callback, without faults. */
  readonly quiet: Latency;
  /** The same at full speed, while processes are killed. */
  readonly storm: Latency;
  /** Over the whole time, including the time in which nothing could be done. */
  readonly itemsPerSecond: number;
  /** In the median second. */
  readonly usualItemsPerSecond: number;
  /** Items that were posted more than once. */
  readonly duplicates: number;
  /** Messages that were given to a worker more than once. */
  readonly redeliveries: number;
  readonly kills: number;
}

/** How many items may be under way: enough to keep all processes busy, and few enough for a meaningful latency. */
const mostUnderway = 2_000;

/** Posts webhooks: first at a steady pace, then at full speed and with kills. */
export async function runRound(cluster: Cluster, workers: number, plan: Plan, seed: number): Promise<Round> {
  const [port = 0] = await freePorts(1);
  const crew = await startCrew(cluster, { port, workers, stages: ['inbound'], partitions: plan.partitions });
  const { connection, progress } = crew;
  try {
    const feeder = feederTo(`http://127.0.0.1:${port}/webhook`, appSecret);
    await postQuietly(feeder, plan);
    await progress.reach(quietItems(plan));
    const kills = breakThings(cluster, crew, plan.items, plan, randomFrom(seed));
    await Promise.all([kills, storm(feeder, plan, progress, seed)]);
    await progress.reach(quietItems(plan) + plan.items);
    await untilIdle(connection, ['inbound']);
    return { workers, kills: await kills, ...(await resultOf(connection, feeder, plan)) };
  } finally {
    await crew.end();
  }
}

function quietItems({ quietSeconds, quietRate }: Plan): number {
  return quietSeconds * quietRate;
}

/** Two feeders at a time, each with half of the conversations: Instagram does not wait for one body before it posts the next. */
async function storm(feeder: Feeder, plan: Plan, progress: Progress, seed: number): Promise<void> {
  const all = Array.from({ length: plan.conversations }, (_, conversation) => conversation);
  let posted = progress.done();
  const halves = [0, 1].map((half) => {
    const conversations = all.filter((conversation) => conversation % 2 === half);
    return postStorm(
      feeder,
      conversations,
      plan.items / 2,
      plan.mostPerBatch,
      randomFrom(seed + 1 + half),
      async (size) => {
        posted += size;
        await progress.reach(posted - mostUnderway);
      },
    );
  });
  await Promise.all(halves);
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
    itemsPerSecond: rateOf(storm),
    usualItemsPerSecond: usualRateOf(storm),
    duplicates: feeder.posted() - items,
    redeliveries: deliveries - items,
  };
}

/** Reads a callback of a text: the test posts nothing else. */
async function arrivalsIn(connection: NatsConnection): Promise<Arrival[]> {
  const callbacks = await callbacksIn<TextCallback>(connection);
  return callbacks.map(({ content: { event_time, message }, at }) => {
    const [conversation, sequence] = message.contact_message.text_message.text.split(' ');
    const latency = at - Date.parse(event_time);
    return { conversation: Number(conversation), sequence: Number(sequence), at, latency };
  });
}

interface TextCallback {
  readonly event_time: string;
  readonly message: { readonly contact_message: { readonly text_message: { readonly text: string } } };
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
