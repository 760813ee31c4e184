import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConsumerMessages, JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { bury } from './publish.ts';
import { reasonOf } from './reason.ts';
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
  /** May be called again for the same message, so a second time must do no harm. What it throws is tried again. */
  handle(delivery: Delivery): Promise<void>;
  /** The message has failed too often. It goes to the dead letters then, unless this says that it was done after all. */
  giveUp?(delivery: Delivery): Promise<'done' | 'failed'>;
}

/** Work that goes on. */
export interface Worker {
  /** Takes no more, and waits for what is being done. */
  stop(): Promise<void>;
}

/** Works on all partitions of a stage. Any number of processes may do so: the servers share the messages out. */
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

/** Tries until the consumer is there: after a server has died, it takes some seconds until another leads it. */
async function messagesOf(
  stage: Stage,
  partition: number,
  js: JetStreamClient,
  end: AbortSignal,
): Promise<ConsumerMessages | undefined> {
  while (!end.aborted) {
    try {
      const consumer = await js.consumers.get(stage, consumerOf(partition));
      // Short, because a server that dies says nothing: after two missed heartbeats the next leader is asked.
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
    // Nobody waits for the answer: if this is lost, the message comes again, and is found done.
    message.ack();
  } catch (error) {
    console.error(`${work.stage} ${message.seq}: ${reasonOf(error)}`);
    // In place: it stays the one message that its partition gives out, and nothing overtakes it.
    message.nak(pauseAfter(message.info.deliveryCount, settings));
  }
}

async function handleOrBury(delivery: Delivery, work: Work, js: JetStreamClient, settings: Settings): Promise<void> {
  const { message, partition } = delivery;
  const { deliveryCount, streamSequence } = message.info;
  const maxDeliveries = settings.maxDeliveries[work.stage];
  try {
    // It gets past the limit only where it ended the process each time, or could not be buried.
    if (deliveryCount > maxDeliveries) throw new Error('it never came to an end');
    await work.handle(delivery);
  } catch (error) {
    if (deliveryCount < maxDeliveries && !isOld(delivery, settings)) throw error;
    if ((await work.giveUp?.(delivery)) === 'done') return;
    const reason = `${deliveryCount} deliveries, the last: ${error}`;
    // With the time: a stream that is made anew counts from the start again.
    const id = `${work.stage}.${streamSequence}.${message.time.getTime()}`;
    await bury(js, work.stage, partition, id, message.data, reason);
  }
}

/**
 * What waits behind a message grows old with it, and is deleted when the stream has kept it for its time. From three
 * quarters of that on a message is tried once, so that those behind it are reached.
 */
function isOld({ takenAt }: Delivery, { keptMs }: Settings): boolean {
  return Date.now() - takenAt.getTime() > keptMs * 0.75;
}

function pauseAfter(deliveryCount: number, { firstPauseMs, longestPauseMs }: Settings): number {
  return Math.min(firstPauseMs * 2 ** (deliveryCount - 1), longestPauseMs);
}
