import { setTimeout as pause } from 'node:timers/promises';
import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { persistently } from '../src/persistently.ts';

/** The test fails after so much time without a new callback. */
const patienceMs = 180_000;

/** Counts the callbacks that are there. */
export interface Progress {
  done(): number;
  /** Waits for so many callbacks. Throws where no more come. */
  reach(count: number): Promise<void>;
}

export async function watch(connection: NatsConnection, signal: AbortSignal): Promise<Progress> {
  const manager = await jetstreamManager(connection);
  let [done, since] = [0, Date.now()];
  void (async () => {
    while (!signal.aborted) {
      const now = await callbacksIn(manager);
      if (now > done) [done, since] = [now, Date.now()];
      await pause(100);
    }
  })();
  return {
    done: () => done,
    reach: async (count) => {
      while (done < count) {
        if (Date.now() - since > patienceMs) throw new Error(`stands still at ${done} callbacks of ${count}`);
        await pause(50);
      }
    },
  };
}

/** Tries again: while a server is down, there may be no answer for some time. */
async function callbacksIn(manager: JetStreamManager): Promise<number> {
  const info = await manager.streams.info('callbacks').catch(() => undefined);
  return info?.state.messages ?? 0;
}

/** What the consumers of a stage have given out, what they still hold, and how many workers each one has at least. */
export function consumersOf(connection: NatsConnection, stage: string) {
  return persistently(async () => {
    const manager = await jetstreamManager(connection);
    let [deliveries, open, workers] = [0, 0, Number.POSITIVE_INFINITY];
    for await (const { delivered, num_pending, num_ack_pending, num_waiting } of manager.consumers.list(stage)) {
      deliveries += delivered.consumer_seq;
      open += num_pending + num_ack_pending;
      workers = Math.min(workers, num_waiting);
    }
    return { deliveries, open, workers };
  });
}
