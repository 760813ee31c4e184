import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream } from '@nats-io/jetstream';
import { expect, onTestFinished, test } from 'vitest';
import { startCluster } from '../cluster/cluster.ts';
import { connect } from '../src/connect.ts';
import { type Entry, openJournal } from '../src/journal.ts';
import { prepareStreams } from '../src/streams.ts';
import { settingsWith } from './support/settings.ts';

/** On three servers, two that write a document at the same moment may both be told that they did. */
test('should keep what both write when sender and reader of webhooks write at the same moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-test-'));
  const cluster = await startCluster(folder);
  const connection = await connect({ servers: cluster.addresses });
  onTestFinished(async () => {
    await connection.close();
    await cluster.close();
    rmSync(folder, { recursive: true });
  });
  await prepareStreams(connection, settingsWith(cluster.addresses, { REPLICAS: '3', PARTITIONS: '1' }));
  const journal = await openJournal(jetstream(connection));
  const names = Array.from({ length: 40 }, (_, index) => `message ${index}`);

  for (const [index, message_id] of names.entries()) {
    await Promise.all([
      journal.change('17', '90', (entries) => [...entries, sent(message_id)]),
      journal.confirm('17', '90', (entries) => entries.map((each) => confirmed(each, names[index - 1]))),
    ]);
  }

  expect(await journal.read('17', '90')).toEqual(
    names.map((name) => confirmed(sent(name), name === 'message 39' ? '' : name)),
  );
});

function sent(message_id: string): Entry {
  return { message_id, request: 0, requests: 1, likeness: '', state: 'sending', at: 0 };
}

function confirmed(entry: Entry, message_id: string | undefined): Entry {
  return entry.message_id === message_id ? { ...entry, state: 'accepted', isDelivered: true } : entry;
}
