export type Value = string | number | null;

/**
 * What the service needs of SQLite. It is synchronous, as in better-sqlite3, Bun, Deno and Durable Objects: nothing else
 * of this process can run within a transaction.
 */
export interface Database {
  /** Runs one statement and gives its rows. The caller must know that the columns are those of `Row`. */
  query<Row extends object>(sql: string, ...values: readonly Value[]): readonly Row[];
  /** Runs all of the work or nothing of it. The result is durable once this returns. */
  transaction<T>(work: () => T): T;
}

/** Makes the tables that do not exist yet. */
export function createTables(database: Database): void {
  for (const statement of schema.split(';\n')) database.query(statement);
}

const schema = `
-- Webhook bodies that are acknowledged and not read yet.
CREATE TABLE IF NOT EXISTS inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  body TEXT NOT NULL,
  at INTEGER NOT NULL);

-- The dedupeKey of every outcome that was handled.
CREATE TABLE IF NOT EXISTS seen (
  dedupe_key TEXT PRIMARY KEY,
  at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seen_by_age ON seen (at);

-- The messages and events of the app. status: that of the last report.
CREATE TABLE IF NOT EXISTS messages (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  contact TEXT NOT NULL,
  at INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  correlation_id TEXT,
  status TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS messages_by_age ON messages (at);

-- The outbox: requests for Graph and callbacks. Of each lane of a queue only the first job may be done.
-- The jobs behind it have no due time, so that a backlog costs nothing.
-- sending: the request went out, and it is not known whether Instagram took it; give_up: after that time it has failed.
CREATE TABLE IF NOT EXISTS jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  queue TEXT NOT NULL,
  lane TEXT NOT NULL,
  message_id TEXT NOT NULL,
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  sending INTEGER NOT NULL DEFAULT 0,
  due INTEGER,
  give_up INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS jobs_in_lanes ON jobs (queue, lane, id);
CREATE INDEX IF NOT EXISTS jobs_of_queues ON jobs (queue, due, id);
CREATE INDEX IF NOT EXISTS jobs_by_time ON jobs (due);
CREATE INDEX IF NOT EXISTS jobs_of_messages ON jobs (message_id);

-- The requests that Instagram took, in sending order, with its ids. Without a message: what was written elsewhere.
CREATE TABLE IF NOT EXISTS sent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mid TEXT NOT NULL UNIQUE,
  message_id TEXT NOT NULL,
  contact TEXT NOT NULL,
  at INTEGER NOT NULL,
  delivered INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS sent_to_contacts ON sent (contact, id);
CREATE INDEX IF NOT EXISTS sent_by_age ON sent (at);
CREATE INDEX IF NOT EXISTS sent_of_messages ON sent (message_id);

-- Receipts that came before the answer that names their message.
CREATE TABLE IF NOT EXISTS held (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  outcome TEXT NOT NULL);

-- The last comment of each person: a comment_reply_event answers it.
CREATE TABLE IF NOT EXISTS comments (
  contact TEXT PRIMARY KEY,
  comment_id TEXT NOT NULL,
  at INTEGER NOT NULL) WITHOUT ROWID;

-- Callbacks that the target did not take in time, and webhooks that could not be read or are of another account.
CREATE TABLE IF NOT EXISTS dead (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL)`;
