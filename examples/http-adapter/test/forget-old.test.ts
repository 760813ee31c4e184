import { expect, it, onTestFinished, vi } from 'vitest';
import type { Database } from '../src/database.ts';
import { startWorld } from './support/world.ts';

const tables = ['seen', 'sent', 'comments', 'messages'];
const dayMs = 86_400_000;

function fill(database: Database, id: string, at: number): void {
  database.query('INSERT INTO seen (dedupe_key, at) VALUES (?, ?)', id, at);
  database.query("INSERT INTO sent (mid, message_id, contact, at) VALUES (?, '', '', ?)", id, at);
  database.query("INSERT INTO comments (contact, comment_id, at) VALUES (?, '', ?)", id, at);
  database.query("INSERT INTO messages (id, kind, contact, at, metadata) VALUES (?, 'message', '', ?, '')", id, at);
}

it('should forget each day what is older than it must be kept', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { database } = await startWorld({ settings: { KEEP_DAYS: '10' } });
  fill(database, 'old', Date.now() - 11 * dayMs);
  fill(database, 'young', Date.now() - 9 * dayMs);

  vi.advanceTimersByTime(dayMs);

  const left = tables.map((table) => database.query(`SELECT * FROM ${table}`));
  expect(left).toStrictEqual(tables.map(() => [expect.objectContaining({ at: expect.any(Number) })]));
  expect(JSON.stringify(left)).not.toContain('old');
});
