import type { Database, Value } from './database.ts';
import type { Settings } from './settings.ts';

/** What every part of the service works with. */
export interface Service {
  readonly settings: Settings;
  readonly database: Database;
  readonly fetch: (request: Request, limit: { readonly signal: AbortSignal }) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Facts for the operator. Never what people wrote. */
  readonly log: (event: string, facts: Readonly<Record<string, Value>>) => void;
  /** Lanes that a job of this process works in, as `queue lane`. */
  readonly busy: Set<string>;
  /** Tells the loop that there is something to do. */
  readonly wake: () => void;
}

/** The time as the Conversation API writes it. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
