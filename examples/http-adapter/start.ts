/** Starts the service with the settings of the environment and of the file .env; without any, a rehearsal. */
import { existsSync } from 'node:fs';
import { rehearse } from './rehearsal/rehearse.ts';
import { openBetterSqlite3 } from './src/databases/better-sqlite3.ts';
import { serveOnNode } from './src/servers/node.ts';
import { readSettings, type Settings } from './src/settings.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const isRehearsal = process.env['INSTAGRAM_TOKEN'] === undefined;
await (isRehearsal ? rehearse(process.env['PORT'] || '8080') : run()).catch(endWhereTaken);

async function run(): Promise<void> {
  const settings = settingsOrExit();
  const database = openBetterSqlite3(settings.DATABASE);
  const { url, stop, ended } = await serveOnNode({ settings, database, fetch });
  console.log(`Listening on ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  await ended;
  database.close();
}

function endWhereTaken(error: unknown): never {
  const { code, port } = Object(error);
  if (code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken: set PORT to another one.`);
  return process.exit(1);
}

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}
