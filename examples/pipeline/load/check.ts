import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

/** A callback, as far as the test wants to know. */
export interface Arrival {
  readonly conversation: number;
  readonly sequence: number;
  /** When the stream took it. */
  readonly at: number;
  /** Milliseconds since the webhook was posted first. */
  readonly latency: number;
}

/** What is wrong with the callbacks of some conversations. All of it should be 0. */
export interface Faults {
  readonly lost: number;
  readonly twice: number;
  readonly outOfOrder: number;
}

/** Every conversation must count from 0, without a gap, and there is nothing else. */
export function faultsOf(arrivals: readonly Arrival[], expected: number): Faults {
  const seen = new Set<string>();
  const latest = new Map<number, number>();
  let [twice, outOfOrder] = [0, 0];
  for (const { conversation, sequence } of arrivals) {
    // Counted, it would stand in for one that is lost.
    if (!Number.isInteger(conversation) || !Number.isInteger(sequence)) throw new Error('a callback of nobody');
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

/** Reads all callbacks, in the order of their stream. */
export async function arrivalsIn(connection: NatsConnection): Promise<Arrival[]> {
  const manager = await jetstreamManager(connection);
  const { state } = await manager.streams.info('callbacks');
  const consumer = await jetstream(connection).consumers.get('callbacks');
  const arrivals: Arrival[] = [];
  for await (const message of await consumer.consume({ max_messages: 1_000 })) {
    const { event_time, message: inbound } = message.json<TextCallback>();
    const [conversation, sequence] = inbound.contact_message.text_message.text.split(' ');
    const at = message.time.getTime();
    const latency = at - Date.parse(event_time);
    arrivals.push({ conversation: Number(conversation), sequence: Number(sequence), at, latency });
    if (message.seq === state.last_seq) break;
  }
  return arrivals;
}

/** The callback of a text: the test sends nothing else. */
interface TextCallback {
  readonly event_time: string;
  readonly message: { readonly contact_message: { readonly text_message: { readonly text: string } } };
}
