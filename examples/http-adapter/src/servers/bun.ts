/** The service on Bun: `bun src/servers/bun.ts`, with the settings in the environment or in `.env`. */
import { createApp } from '../app.ts';
import { openNodeSqlite } from '../databases/node-sqlite.ts';
import { keepWorking } from '../loop.ts';
import { readSettings } from '../settings.ts';
import { giveEchoesTime, startService } from '../start.ts';

declare const Bun: { serve(options: { hostname: string; port: number; fetch: Fetch }): unknown };
type Fetch = (request: Request) => Response | Promise<Response>;

const settings = readSettings(process.env);
const { service, bell } = startService({ settings, database: openNodeSqlite(settings.DATABASE), fetch });
giveEchoesTime(service);
Bun.serve({ hostname: '127.0.0.1', port: settings.PORT, fetch: createApp(service).fetch });
await keepWorking(service, bell, new AbortController().signal);
