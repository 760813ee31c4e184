import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

/** A callback or a message that arrived: the facts that the test checks. */
export interface Arrival {
  readonly conversation: number;
  readonly sequence: number;
  /** When it arrived. */
  readonly at: number;
  /** Milliseconds since the first post of the webhook, or since the call of the message. */
  readonly latency: number;
}

/** The faults in the callbacks of some conversations. All of them should be 0. */
export interface Faults {
  readonly lost: number;
  readonly twice: number;
  readonly outOfOrder: number;
}

/** Counts the faults: every conversation must count from 0 without a gap, and there must be nothing else. */
export function faultsOf(arrivals: readonly Arrival[], expected: number): Faults {
  const seen = new Set<string>();
  const latest = new Map<number, number>();
  let [twice, outOfOrder] = [0, 0];
  for (const { conversation, sequence } of arrivals) {
    // Not counted: it would hide one that is lost.
    if (!Number.isInteger(conversation) || !Number.isInteger(sequence)) throw new Error('something of nobody');
    const key = `${conversation} ${sequence}`;
    const last = latest.get(conversation) ?? -1;
    if (seen.has(key)) twice++;
    else if (sequence < last) outOfOrder++;
    seen.add(key);
    latest.set(conversation, Math.max(sequence, last));
  }
  const gaps = [...latest].reduce((sum, [, last]) => sum + last + 1, 0) - seen.size;
  return { lost: Math.max(expected - seen.size, gaps), twice, outOfOrder };
}

/** Adds up the faults of several parts. */
export function sumOf(faults: readonly Faults[]): Faults {
  const sum = (part: (each: Faults) => number) => faults.reduce((total, each) => total + part(each), 0);
  return {
    lost: sum(({ lost }) => lost),
    twice: sum(({ twice }) => twice),
    outOfOrder: sum(({ outOfOrder }) => outOfOrder),
  };
}

/** Reads all callbacks, in the order of their stream. */
export async function callbacksIn<Content>(connection: NatsConnection): Promise<{ content: Content; at: number }[]> {
  const manager = await jetstreamManager(connection);
  const { state } = await manager.streams.info('callbacks');
  const consumer = await jetstream(connection).consumers.get('callbacks');
  const callbacks: { content: Content; at: number }[] = [];
  for await (const message of await consumer.consume({ max_messages: 1_000 })) {
    callbacks.push({ content: message.json<Content>(), at: message.time.getTime() });
    if (message.seq === state.last_seq) break;
  }
  return callbacks;
}

/** Percentiles of durations, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

export function latencyOf(arrivals: readonly Arrival[]): Latency {
  const sorted = arrivals.map(({ latency }) => latency).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Arrivals a second, over the whole time. */
export function rateOf(arrivals: readonly Arrival[]): number {
  const times = arrivals.map(({ at }) => at).sort((a, b) => a - b);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
  return Math.round(arrivals.length / seconds);
}
