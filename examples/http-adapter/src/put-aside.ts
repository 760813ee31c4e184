import type { Service } from './service.ts';

/** Keeps for a person to look at what could not be done, with the reason. */
export function putAside(
  { database }: Service,
  what: 'callback' | 'webhook',
  body: string,
  reason: string,
  at: number,
): void {
  database.query('INSERT INTO dead (what, body, reason, at) VALUES (?, ?, ?, ?)', what, body, reason, at);
}

/** What an error is called: its message may quote what people wrote. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
