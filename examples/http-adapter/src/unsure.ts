import { findMessage, type OutcomeOf } from './callbacks.ts';
import { type Job, laneOf } from './jobs.ts';
import { findSent, recordSent, type Sent } from './sent.ts';
import type { Service } from './service.ts';

type Receipt = OutcomeOf<'receipt'>;

/** Whether a request to this person went out whose answer is not known: the receipt may be about it. */
export function isAwaiting(service: Service, receipt: Receipt): boolean {
  return sendingTo(service, receipt) !== undefined;
}

/** Clocks may differ so much. */
const skewMs = 300_000;

/**
 * The request that an echo confirms, of which no answer came: to the same person, with the same content. There is one
 * at most, for the next request to a person waits for the answer of the one before.
 */
export function confirmedBy(service: Service, receipt: Receipt): Sent | undefined {
  const job = sendingTo(service, receipt);
  if (job === undefined || service.busy.has(laneOf(job))) return undefined;
  const { status, mid, timestamp = service.now() } = receipt;
  if (status !== 'DELIVERED' || mid === undefined || !isEchoOf(receipt, job)) return undefined;
  // The same words may have been said before, and their echo come late.
  const isOlder = timestamp < (findMessage(service, job.message_id)?.at ?? 0) - skewMs;
  if (isOlder) return undefined;
  recordSent(service, job, mid, timestamp);
  service.log('send.confirmed', { message_id: job.message_id });
  return findSent(service, receipt);
}

function sendingTo({ database }: Service, { contact = '' }: Receipt): Job | undefined {
  return database.query<Job>(
    "SELECT * FROM jobs WHERE queue = 'graph' AND lane = ? AND sending = 1 ORDER BY id LIMIT 1",
    contact,
  )[0];
}

/** Instagram's echoes bring the text back, and of an attachment the type. Of what is shared they name the kind. */
function isEchoOf({ details }: Receipt, job: Job): boolean {
  // What is in an explicit message passes through toInstagram as it is: anything may be anywhere.
  const { text, attachment, attachments } = Object(Object(JSON.parse(job.body)).message);
  if (typeof text === 'string') return text.trim() === details.text?.trim();
  const { type } = Object(attachment ?? Object(attachments)[0]);
  if (typeof type !== 'string' || details.attachments === undefined) return false;
  return type === 'MEDIA_SHARE' || type === details.attachments[0];
}
