import {
  AckPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { type NatsConnection, nanos } from '@nats-io/transport-node';
import { claimsBucket, journalBucket } from './journal.ts';
import { persistently } from './persistently.ts';
import type { Settings } from './settings.ts';
import { type Stage, stages, subjectOf } from './subjects.ts';

type StreamSettings = Pick<Settings, 'partitions' | 'replicas' | 'keptMs' | 'journalKeptMs' | 'ackWaitMs'>;

/** Makes the streams, the consumer of each partition and the journal. What exists stays as it is. */
export async function prepareStreams(connection: NatsConnection, settings: StreamSettings): Promise<void> {
  const manager = await jetstreamManager(connection, { timeout: 30_000 });
  for (const stage of stages) {
    const partitions = Array.from({ length: settings.partitions }, (_, partition) => partition);
    // Each by its own name, so that a message to any other partition is not acknowledged.
    await addStream(
      manager,
      stage,
      partitions.map((partition) => subjectOf(stage, partition)),
      settings,
    );
    await Promise.all(partitions.map((partition) => addConsumer(manager, stage, partition, settings)));
  }
  await addStream(manager, 'dead', ['dead.>'], { ...settings, keptMs: 0 });
  const kvm = new Kvm(connection);
  const { replicas, keptMs, journalKeptMs } = settings;
  // Only the leader answers: another server may not know yet what was sent.
  await kvm.create(journalBucket, { replicas, ttl: journalKeptMs, allow_direct: false });
  await kvm.create(claimsBucket, { replicas, ttl: keptMs, allow_direct: false });
}

/** @throws Error where the streams have another number of partitions than this process: it would handle only some of them. */
export async function checkStreams(connection: NatsConnection, { partitions }: Settings): Promise<void> {
  const isMissing = (error: unknown) =>
    error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;
  const { config } = await persistently(async () => {
    const manager = await jetstreamManager(connection);
    return manager.streams.info('inbound');
  }, isMissing);
  if (config.subjects.length === partitions) return;
  throw new Error(`The streams have ${config.subjects.length} partitions, and PARTITIONS is ${partitions}.`);
}

/**
 * Makes a stream. The server refuses it where it exists with another number of partitions. That number must not change:
 * messages of one person would be in two partitions.
 *
 * @param settings `keptMs` 0: messages are kept for ever.
 */
async function addStream(
  manager: JetStreamManager,
  name: Stage | 'dead',
  subjects: string[],
  { replicas, keptMs }: Pick<StreamSettings, 'replicas' | 'keptMs'>,
): Promise<void> {
  await manager.streams.add({
    name,
    subjects,
    // Messages stay until they are old: a server that starts reads their ids again.
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    num_replicas: replicas,
    max_age: nanos(keptMs),
    ...(keptMs > 0 && { duplicate_window: nanos(keptMs) }),
  });
}

/** Makes a consumer. `max_ack_pending` keeps the order: the server gives out one message of a partition at a time. */
async function addConsumer(manager: JetStreamManager, stage: Stage, partition: number, settings: StreamSettings) {
  await manager.consumers.add(stage, {
    durable_name: consumerOf(partition),
    filter_subject: subjectOf(stage, partition),
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(settings.ackWaitMs),
    max_ack_pending: 1,
  });
}

/** The name of the consumer that all workers share for a partition. */
export function consumerOf(partition: number): string {
  return `partition-${partition}`;
}
