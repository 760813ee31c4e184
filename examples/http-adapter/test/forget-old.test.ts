import { expect, it } from 'vitest';
import type { Database } from '../src/database.ts';
import { alice, eventually, startWorld } from './support/world.ts';

const dayMs = 86_400_000;

function fill(database: Database, id: string, at: number): void {
  database.query('INSERT INTO seen (dedupe_key, at) VALUES (?, ?)', id, at);
  database.query("INSERT INTO sent (mid, message_id, contact, at) VALUES (?, '', '', ?)", id, at);
  database.query("INSERT INTO comments (contact, comment_id, at) VALUES (?, '', ?)", id, at);
  database.query("INSERT INTO messages (id, kind, contact, at, metadata) VALUES (?, 'message', '', ?, '')", id, at);
}

it('should forget what is older than it must be kept', async () => {
  const { database, standIn, target } = await startWorld({ settings: { KEEP_DAYS: '10' } });
  fill(database, 'old', Date.now() - 11 * dayMs);
  fill(database, 'young', Date.now() - 9 * dayMs);

  await standIn.says(alice, { text: 'Hi' });
  await eventually(() => expect(target.callbacks()).toHaveLength(1));

  expect(database.query("SELECT dedupe_key FROM seen WHERE dedupe_key IN ('old', 'young')")).toHaveLength(1);
  expect(database.query('SELECT mid FROM sent')).toStrictEqual([{ mid: 'young' }]);
  expect(database.query('SELECT contact FROM comments')).toStrictEqual([{ contact: 'young' }]);
  expect(database.query('SELECT id FROM messages')).toStrictEqual([{ id: 'young' }]);
});

it('should not forget a message that is still to be sent', async () => {
  const { database, standIn, target } = await startWorld({ settings: { KEEP_DAYS: '10' } });
  fill(database, 'old', Date.now() - 11 * dayMs);
  const later = Date.now() + dayMs;
  database.query(
    "INSERT INTO jobs (queue, lane, message_id, body, due, give_up) VALUES ('graph', '', 'old', '{}', ?, ?)",
    later,
    later,
  );

  await standIn.says(alice, { text: 'Hi' });
  await eventually(() => expect(target.callbacks()).toHaveLength(1));

  expect(database.query('SELECT id FROM messages')).toStrictEqual([{ id: 'old' }]);
});
