import { type Bell, createBell } from './bell.ts';
import { createTables, type Database } from './database.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';

/** What depends on the runtime. */
export interface Surroundings {
  readonly settings: Settings;
  readonly database: Database;
  readonly fetch: Service['fetch'];
}

/** Makes the service. It goes on with what the last run left. */
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
  return { service, bell };
}

/** Waits for echoes anew: while the service was down, none could come in. */
export function giveEchoesTime({ database, settings, now }: Service): void {
  const due = now() + settings.ECHO_WAIT_SECONDS * 1000;
  database.transaction(() => database.query('UPDATE jobs SET due = MAX(due, ?) WHERE sending = 1', due));
}
