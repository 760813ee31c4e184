/** Starts the service with the settings of the environment and of the file .env; without any, a rehearsal. */
import { existsSync } from 'node:fs';
import { openBetterSqlite3 } from './src/databases/better-sqlite3.ts';
import { serveOnNode } from './src/servers/node.ts';
import { readSettings } from './src/settings.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
if (process.env['INSTAGRAM_TOKEN'] === undefined) {
  const { rehearse } = await import('./rehearsal/rehearse.ts');
  await rehearse();
} else {
  const settings = readSettings(process.env);
  const database = openBetterSqlite3(settings.DATABASE);
  const { url, stop, ended } = await serveOnNode({ settings, database, fetch });
  console.log(`Listening on ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  await ended;
  database.close();
}
