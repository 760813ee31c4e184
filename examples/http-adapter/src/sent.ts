import type { ReceiptOutcome } from 'convograph/inbound';
import { type Job, removeJob } from './jobs.ts';
import type { Service } from './service.ts';

/** A row of `sent`: a request that Instagram took, or what was written elsewhere. */
export interface Sent {
  readonly id: number;
  readonly mid: string;
  /** `""`: it was written elsewhere. */
  readonly message_id: string;
  readonly contact: string;
}

/**
 * Notes that Instagram took a request, and under which id.
 *
 * @param at When it went out. A receipt that says "read until" a later time includes it.
 */
export function recordSent(service: Service, job: Job, mid: string, at: number): void {
  service.database.query(
    'INSERT OR IGNORE INTO sent (mid, message_id, contact, at) VALUES (?, ?, ?, ?)',
    mid,
    job.message_id,
    job.lane,
    at,
  );
  removeJob(service, job);
}

/** Notes when something was written elsewhere: who reads it has read what we sent before it. */
export function recordForeign({ database, now }: Service, receipt: ReceiptOutcome): void {
  const { status, mid, contact, timestamp = now() } = receipt;
  if (status !== 'DELIVERED' || mid === undefined || contact === undefined) return;
  database.query(
    "INSERT OR IGNORE INTO sent (mid, message_id, contact, at) VALUES (?, '', ?, ?)",
    mid,
    contact,
    timestamp,
  );
}

/** Finds the request of a receipt: the one with its mid. A receipt with a watermark alone is about the last one until then. */
export function findSent(service: Service, receipt: ReceiptOutcome): Sent | undefined {
  const { mid, contact = '', details } = receipt;
  if (mid !== undefined) return service.database.query<Sent>('SELECT * FROM sent WHERE mid = ?', mid)[0];
  return service.database.query<Sent>(
    'SELECT * FROM sent WHERE contact = ? AND at <= ? ORDER BY id DESC LIMIT 1',
    contact,
    details.watermark ?? 0,
  )[0];
}
