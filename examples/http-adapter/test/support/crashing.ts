/**
 * The service in a process that kills itself with SIGKILL at a step: before or after a transaction, before a request, after
 * the head of its answer, after its body. CRASH_AT is the number of the step; 0 means never. The environment has the settings.
 */
import type { Database } from '../../src/database.ts';
import { openBetterSqlite3 } from '../../src/databases/better-sqlite3.ts';
import { serveOnNode } from '../../src/servers/node.ts';
import { readSettings } from '../../src/settings.ts';

let steps = 0;

function step(): void {
  steps += 1;
  if (steps === Number(process.env['CRASH_AT'])) process.kill(process.pid, 'SIGKILL');
}

const settings = readSettings(process.env);
const file = openBetterSqlite3(settings.DATABASE);
const database: Database = {
  query: file.query,
  transaction(work) {
    step();
    const result = file.transaction(work);
    step();
    return result;
  },
};

async function crashingFetch(request: Request, limit: RequestInit): Promise<Response> {
  step();
  const response = await fetch(request, limit);
  step();
  const body = await response.text();
  step();
  return new Response(body, response);
}

const { ended } = await serveOnNode({ settings, database, fetch: crashingFetch });
await ended;
