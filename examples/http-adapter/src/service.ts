import type { Database, Value } from './database.ts';
import type { Settings } from './settings.ts';

/** What every part of the service needs. */
export interface Service {
  readonly settings: Settings;
  readonly database: Database;
  readonly fetch: (request: Request, limit: { readonly signal: AbortSignal }) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Facts for the operator. Never what people wrote. */
  readonly log: (event: string, facts: Readonly<Record<string, Value>>) => void;
  /** The lanes in which this process does a job, as `queue lane`. */
  readonly busy: Set<string>;
  /** Tells the loop that there is work. */
  readonly wake: () => void;
}

/** Gives a time in the form of the Conversation API. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
