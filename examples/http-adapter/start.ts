/** Starts the service with the settings of the environment and of the file .env. Without any it starts a rehearsal. */
import { existsSync } from 'node:fs';
import { rehearse } from './rehearsal/rehearse.ts';
import { openBetterSqlite3 } from './src/databases/better-sqlite3.ts';
import { serveOnNode } from './src/servers/node.ts';
import { hasNoSettings, readSettings, SettingsError } from './src/settings.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
await (hasNoSettings(process.env) ? rehearse(process.env['PORT']) : run()).catch(endInWords);

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const database = openBetterSqlite3(settings.DATABASE);
  const { url, stop, ended } = await serveOnNode({ settings, database, fetch });
  console.log(`Listening on ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  await ended;
  database.close();
}

/** An error that the operator can mend needs no stack. */
function endInWords(error: unknown): never {
  const { code, port } = Object(error);
  if (error instanceof SettingsError) console.error(error.message);
  else if (code === 'EADDRINUSE') console.error(`Port ${port} is taken: set PORT to another one.`);
  else throw error;
  return process.exit(1);
}
