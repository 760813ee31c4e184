import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConsumerMessages, JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { bury } from './publish.ts';
import { reasonOf } from './reason.ts';
import { RetryLater } from './retry-later.ts';
import type { Settings } from './settings.ts';
import { consumerOf } from './streams.ts';
import type { Stage } from './subjects.ts';

/** A message that a worker holds. Its partition gives out no other until this one is done. */
export interface Delivery {
  readonly message: JsMsg;
  readonly partition: number;
  /** When the stream took it. */
  readonly takenAt: Date;
}

/** What is done with the messages of a stage. */
export interface Work {
  readonly stage: Stage;
  /** May be called twice for the same message, so the second call must do no harm. After an error it is called again. */
  handle(delivery: Delivery): Promise<void>;
  /** Is called when a message has failed too often. The message goes to the dead letters unless this says `done`. */
  giveUp?(delivery: Delivery): Promise<'done' | 'failed'>;
}

/** Work that is running. */
export interface Worker {
  /** Takes no more messages, and waits for those that are being handled. */
  stop(): Promise<void>;
}

/** Works on all partitions of a stage. Any number of processes may do so: the servers divide the messages among them. */
export function startWork(work: Work, js: JetStreamClient, settings: Settings): Worker {
  const end = new AbortController();
  setMaxListeners(settings.partitions + 1, end.signal);
  const running = Array.from({ length: settings.partitions }, (_, partition) =>
    workOn(partition, work, js, settings, end.signal),
  );
  return {
    stop: async () => {
      end.abort();
      await Promise.all(running);
    },
  };
}

async function workOn(partition: number, work: Work, js: JetStreamClient, settings: Settings, end: AbortSignal) {
  const messages = await messagesOf(work.stage, partition, js, end);
  end.addEventListener('abort', () => messages?.close());
  for await (const message of messages ?? []) {
    const alive = setInterval(() => message.working(), settings.ackWaitMs / 3);
    await settle({ message, partition, takenAt: message.time }, work, js, settings);
    clearInterval(alive);
  }
}

/** Tries until the consumer answers: after a server has died, it takes some seconds until another one leads it. */
async function messagesOf(
  stage: Stage,
  partition: number,
  js: JetStreamClient,
  end: AbortSignal,
): Promise<ConsumerMessages | undefined> {
  while (!end.aborted) {
    try {
      const consumer = await js.consumers.get(stage, consumerOf(partition));
      // Short, because a server that dies says nothing. After two missed heartbeats the next leader is asked.
      return await consumer.consume({ max_messages: 10, expires: 4_000, idle_heartbeat: 1_000 });
    } catch (error) {
      console.error(`${stage}, partition ${partition}: ${reasonOf(error)}`);
      await pause(1_000);
    }
  }
  return undefined;
}

async function settle(delivery: Delivery, work: Work, js: JetStreamClient, settings: Settings): Promise<void> {
  const { message } = delivery;
  try {
    await handleOrBury(delivery, work, js, settings);
    // Not awaited: if it is lost, the message comes again, and its second handling has no effect.
    message.ack();
  } catch (error) {
    console.error(`${work.stage} ${message.seq}: ${reasonOf(error)}`);
    // It stays the one message that its partition gives out, so that nothing overtakes it.
    const asked = error instanceof RetryLater ? error.afterMs : 0;
    message.nak(Math.max(asked, pauseAfter(message.info.deliveryCount, settings)));
  }
}

async function handleOrBury(delivery: Delivery, work: Work, js: JetStreamClient, settings: Settings): Promise<void> {
  const { message, partition } = delivery;
  const { deliveryCount, streamSequence } = message.info;
  const maxDeliveries = settings.maxDeliveries[work.stage];
  try {
    // A message exceeds the limit only where it ended the process each time, or could not be buried.
    if (deliveryCount > maxDeliveries) throw new Error('it never came to an end');
    await work.handle(delivery);
  } catch (error) {
    if (deliveryCount < maxDeliveries && !isOld(delivery, settings)) throw error;
    if ((await work.giveUp?.(delivery)) === 'done') return;
    const reason = `${deliveryCount} deliveries, the last: ${error}`;
    // With the time, because a new stream counts from 1 again.
    const id = `${work.stage}.${streamSequence}.${message.time.getTime()}`;
    await bury(js, work.stage, partition, id, message.data, reason);
  }
}

/**
 * Tells whether a message is old. Messages that wait behind it become old too, and the stream deletes them after
 * `keptMs`. After three quarters of that time a message is tried only once, so that those behind it are tried too.
 */
function isOld({ takenAt }: Delivery, { keptMs }: Settings): boolean {
  return Date.now() - takenAt.getTime() > keptMs * 0.75;
}

function pauseAfter(deliveryCount: number, { firstPauseMs, longestPauseMs }: Settings): number {
  return Math.min(firstPauseMs * 2 ** (deliveryCount - 1), longestPauseMs);
}
