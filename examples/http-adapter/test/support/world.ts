import { once } from 'node:events';
import { createServer } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../../stand-in/stand-in.ts';
import type { Database } from '../../src/database.ts';
import { openBetterSqlite3 } from '../../src/databases/better-sqlite3.ts';
import { serveOnNode } from '../../src/servers/node.ts';
import { readSettings } from '../../src/settings.ts';
import { startTarget, type Target } from './target.ts';

export const account = '17841400000000001';
export const alice = '900000000000001';
export const bob = '900000000000002';

/** The service, a stand-in for Instagram, and a target of callbacks. */
export interface World {
  readonly url: string;
  readonly standIn: StandIn;
  readonly target: Target;
  readonly database: Database;
  /** A call of the API, with its token. */
  readonly call: (path: string, body: unknown) => Promise<Answer>;
  /** Sends a message to a person, and gives its id. */
  readonly send: (contact: string, message: object) => Promise<string>;
  /** The reports of a message, in their order. */
  readonly reports: (id: string) => readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface WorldOptions {
  readonly standIn?: Partial<StandInOptions>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly database?: (database: Database) => Database;
}

/** Settings with short times: what takes minutes elsewhere takes moments here. */
export function environmentOf(more: Readonly<Record<string, string>>): Record<string, string> {
  return {
    APP_ID: 'app-1',
    PROJECT_ID: 'project-1',
    API_TOKEN: 'api-token',
    INSTAGRAM_ACCOUNT_ID: account,
    INSTAGRAM_TOKEN: 'instagram-token',
    INSTAGRAM_APP_SECRETS: 'old-secret,app-secret',
    VERIFY_TOKEN: 'verify-token',
    CALLBACK_SECRET: 'callback-secret',
    FIRST_RETRY_SECONDS: '0.02',
    LONGEST_RETRY_SECONDS: '0.1',
    ECHO_WAIT_SECONDS: '0.5',
    REQUEST_TIMEOUT_SECONDS: '1',
    ...more,
  };
}

/** Waits until a check holds, long enough for a slow machine. */
export async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: 30_000, interval: 5 });
}

/** Starts all three for one test. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const port = await freePort();
  const target = await startTarget();
  const standIn = await startStandIn({
    account,
    token: 'instagram-token',
    appSecret: 'app-secret',
    webhook: `http://127.0.0.1:${port}/webhook`,
    redeliverAfterMs: 10,
    ...options.standIn,
  });
  const file = openBetterSqlite3(':memory:');
  const database = options.database?.(file) ?? file;
  const settings = readSettings(
    environmentOf({
      CALLBACK_URL: target.url,
      GRAPH_URL: `${standIn.url}/v27.0`,
      PORT: String(port),
      ...options.settings,
    }),
  );
  const { url, stop, ended } = await serveOnNode({ settings, database, fetch });
  onTestFinished(async () => {
    await standIn.close();
    stop();
    await ended;
    target.close();
    file.close();
  });
  const call = (path: string, body: unknown) => callApi(url, path, body);
  return {
    url,
    standIn,
    target,
    database,
    call,
    async send(contact, message) {
      const { body } = await call('messages:send', requestTo(contact, { message }));
      return String(Object(body).message_id);
    },
    reports: (id) => reportsOf(target, id),
  };
}

export function reportsOf(target: Target, id: string): readonly string[] {
  const reports = target.callbacks().map(({ message_delivery_report }) => message_delivery_report);
  return reports.flatMap((report) => (report?.message_id === id ? [report.status] : []));
}

export async function callApi(url: string, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer api-token' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** A request of the API to a person. */
export function requestTo(contact: string, more: object): object {
  return {
    app_id: 'app-1',
    recipient: { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity: contact }] } },
    ...more,
  };
}

let lastPort = 10_000 + Math.floor(Math.random() * 20_000);

/**
 * A free port: the stand-in must know the address of the service before the service starts. The port is below those that
 * the system assigns, so that nobody else gets it while the service is dead.
 */
export async function freePort(): Promise<number> {
  lastPort += 1;
  const port = lastPort;
  if (await isBlocked(port)) return freePort();
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return freePort();
  }
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `fetch` goes to no port of some old protocols: https://fetch.spec.whatwg.org/#port-blocking */
async function isBlocked(port: number): Promise<boolean> {
  const thrown: unknown = await fetch(`http://127.0.0.1:${port}`).catch((error: unknown) => error);
  return thrown instanceof Error && thrown.cause instanceof Error && thrown.cause.message === 'bad port';
}
