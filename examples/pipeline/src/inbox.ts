import type { JetStreamClient } from '@nats-io/jetstream';
import { persistently } from './persistently.ts';
import type { Settings } from './settings.ts';
import { consumerOf } from './streams.ts';
import { partitionOf, subjectOf } from './subjects.ts';

/** Knows which webhooks of a person have come in, and which of them are read. */
export interface Inbox {
  /** Gives a function that tells whether everything is read that has come in until now. */
  readUntilNow(account: string, contact: string): Promise<() => Promise<boolean>>;
}

export function openInbox(js: JetStreamClient, { partitions }: Pick<Settings, 'partitions'>): Inbox {
  return {
    readUntilNow: async (account, contact) => {
      const partition = partitionOf(account, contact, partitions);
      const query = { last_by_subj: subjectOf('inbound', partition) };
      const last = await persistently(async () => (await js.streams.get('inbound')).getMessage(query));
      return () => persistently(() => isReadUpTo(last?.seq ?? 0, partition, js));
    },
  };
}

async function isReadUpTo(sequence: number, partition: number, js: JetStreamClient): Promise<boolean> {
  const consumer = await js.consumers.get('inbound', consumerOf(partition));
  const { ack_floor, num_pending, num_ack_pending } = await consumer.info();
  return ack_floor.stream_seq >= sequence || num_pending + num_ack_pending === 0;
}
