import type { Service } from './service.ts';

/** Keeps what could not be done, with the reason, so that a person can look at it. */
export function putAside(
  { database }: Service,
  what: 'callback' | 'webhook',
  body: string,
  reason: string,
  at: number,
): void {
  database.query('INSERT INTO dead (what, body, reason, at) VALUES (?, ?, ?, ?)', what, body, reason, at);
}

/** Gives the name of an error. Its message may quote what people wrote. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
