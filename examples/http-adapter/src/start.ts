import { type Bell, createBell } from './bell.ts';
import { createTables, type Database } from './database.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';

const dayMs = 86_400_000;

/** What the runtime gives. */
export interface Surroundings {
  readonly settings: Settings;
  readonly database: Database;
  readonly fetch: Service['fetch'];
}

/** Makes the service of what the last run left behind. */
export function startService({ settings, database, fetch }: Surroundings): { service: Service; bell: Bell } {
  const bell = createBell();
  const service: Service = {
    settings,
    database,
    fetch,
    now: Date.now,
    log: (event, facts) => console.error(JSON.stringify({ event, ...facts })),
    busy: new Set(),
    wake: bell.ring,
  };
  createTables(database);
  database.transaction(() => {
    giveEchoesTime(service);
    forgetOld(service);
  });
  return { service, bell };
}

/** While the service was down, Instagram could not tell what became of the requests without an answer. */
function giveEchoesTime({ database, settings, now }: Service): void {
  const due = now() + settings.ECHO_WAIT_SECONDS * 1000;
  database.query('UPDATE jobs SET due = MAX(due, ?) WHERE sending = 1', due);
}

/** What is so old that neither a redelivery nor a receipt will ask for it. */
export function forgetOld({ database, settings, now }: Service): void {
  const until = now() - settings.KEEP_DAYS * dayMs;
  for (const table of ['seen', 'sent', 'comments', 'messages']) {
    database.query(`DELETE FROM ${table} WHERE at < ?`, until);
  }
}
