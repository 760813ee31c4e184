/**
 * The service on Deno, with the settings in the environment or in `.env`:
 * `deno run --env-file --allow-net --allow-env --allow-read=. --allow-write=. src/servers/deno.ts`.
 */
import { createApp } from '../app.ts';
import { openNodeSqlite } from '../databases/node-sqlite.ts';
import { keepWorking } from '../loop.ts';
import { readSettings } from '../settings.ts';
import { giveEchoesTime, startService } from '../start.ts';

declare const Deno: {
  readonly env: { toObject(): Record<string, string> };
  serve(
    options: { hostname: string; port: number },
    fetch: (request: Request) => Response | Promise<Response>,
  ): unknown;
};

const settings = readSettings(Deno.env.toObject());
const { service, bell } = startService({ settings, database: openNodeSqlite(settings.DATABASE), fetch });
giveEchoesTime(service);
Deno.serve({ hostname: '127.0.0.1', port: settings.PORT }, createApp(service).fetch);
await keepWorking(service, bell, new AbortController().signal);
