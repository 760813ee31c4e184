import type { ReceiptOutcome } from 'convograph/inbound';
import { findMessage } from './callbacks.ts';
import { type Job, laneOf } from './jobs.ts';
import { findSent, recordSent, type Sent } from './sent.ts';
import type { Service } from './service.ts';

/** Tells whether a request to this person has no answer yet: the receipt may be about it. */
export function isAwaiting(service: Service, receipt: ReceiptOutcome): boolean {
  return sendingTo(service, receipt) !== undefined;
}

/** Clocks may differ by this much. */
const skewMs = 300_000;

/**
 * Finds the request without an answer that an echo confirms: to the same person, with the same content. There is at most
 * one, because the next request to a person waits for the answer to the one before.
 */
export function confirmedBy(service: Service, receipt: ReceiptOutcome): Sent | undefined {
  const job = sendingTo(service, receipt);
  if (job === undefined || service.busy.has(laneOf(job))) return undefined;
  const { status, mid, timestamp = service.now() } = receipt;
  if (status !== 'DELIVERED' || mid === undefined || !isEchoOf(receipt, job)) return undefined;
  // The same text may have been sent before, and its echo may come late.
  const isOlder = timestamp < (findMessage(service, job.message_id)?.at ?? 0) - skewMs;
  if (isOlder) return undefined;
  recordSent(service, job, mid, timestamp);
  service.log('send.confirmed', { message_id: job.message_id });
  return findSent(service, receipt);
}

function sendingTo({ database }: Service, { contact = '' }: ReceiptOutcome): Job | undefined {
  return database.query<Job>(
    "SELECT * FROM jobs WHERE queue = 'graph' AND lane = ? AND sending = 1 ORDER BY id LIMIT 1",
    contact,
  )[0];
}

/** An echo has the text, or the type of an attachment. Of a shared post it names the kind. */
function isEchoOf({ details }: ReceiptOutcome, job: Job): boolean {
  // `toInstagram` passes an explicit message on as it is: any field may be anything.
  const { text, attachment, attachments } = Object(Object(JSON.parse(job.body)).message);
  if (typeof text === 'string') return text.trim() === details.text?.trim();
  const { type } = Object(attachment ?? Object(attachments)[0]);
  if (typeof type !== 'string' || details.attachments === undefined) return false;
  return type === 'MEDIA_SHARE' || type === details.attachments[0]?.type;
}
