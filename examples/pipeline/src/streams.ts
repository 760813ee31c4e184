import { AckPolicy, type JetStreamManager, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { type NatsConnection, nanos } from '@nats-io/transport-node';
import { journalBucket } from './journal.ts';
import type { Settings } from './settings.ts';
import { type Stage, stages, subjectOf } from './subjects.ts';

type StreamSettings = Pick<Settings, 'partitions' | 'replicas' | 'keptMs' | 'journalKeptMs' | 'ackWaitMs'>;

/** Makes the streams, the consumer of each partition and the journal. What is there already is left as it is. */
export async function prepareStreams(connection: NatsConnection, settings: StreamSettings): Promise<void> {
  const manager = await jetstreamManager(connection, { timeout: 30_000 });
  for (const stage of stages) {
    await addStream(manager, stage, [`${stage}.*`], settings);
    const partitions = Array.from({ length: settings.partitions }, (_, partition) => partition);
    await Promise.all(partitions.map((partition) => addConsumer(manager, stage, partition, settings)));
  }
  await addStream(manager, 'dead', ['dead.>'], settings);
  await new Kvm(connection).create(journalBucket, { replicas: settings.replicas, ttl: settings.journalKeptMs });
}

/**
 * The description holds the number of partitions: with another one, the server itself refuses the stream. It must not
 * change, because messages of one person would then lie in two partitions.
 */
async function addStream(
  manager: JetStreamManager,
  name: Stage | 'dead',
  subjects: string[],
  { partitions, replicas, keptMs }: StreamSettings,
): Promise<void> {
  await manager.streams.add({
    name,
    subjects,
    description: `${partitions} partitions`,
    // What is done stays until it is old: the ids of messages are read from it again when a server starts.
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    num_replicas: replicas,
    max_age: nanos(keptMs),
    duplicate_window: nanos(keptMs),
  });
}

/** `max_ack_pending` is what keeps the order: the server gives out one message of a partition, to whichever worker. */
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
