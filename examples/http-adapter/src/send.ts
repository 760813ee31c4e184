import type { FailedSend } from 'convograph/inbound';
import { readSendResponse, type SendRequest, type SendResult } from 'convograph/outbound';
import { findMessage, report } from './callbacks.ts';
import { type Job, removeJob, retryJob, startAttempt } from './jobs.ts';
import { recordSent } from './sent.ts';
import type { Service } from './service.ts';
import { timeLimit } from './time-limit.ts';

/**
 * Sends one request to Graph. Graph has no idempotency key: a request without an answer is sent again only where its
 * echo did not come in time.
 */
export async function send(service: Service, job: Job): Promise<void> {
  const { database, now } = service;
  // A request that Graph refused before is tried once more: its answer gives a reason to report.
  if (job.give_up <= now() && (job.sending || job.attempts === 0)) {
    database.transaction(() => fail(service, job, job.sending ? neverAnswered : neverSent));
    return;
  }
  const at = now();
  // What may be repeated is not marked: it has no echo, so nobody must wait for one.
  if (!isRepeatable(job)) database.transaction(() => startAttempt(service, job, endOfWait(service, true)));
  const result = await post(service, job);
  database.transaction(() => settle(service, job, result, at));
}

async function post({ settings, fetch }: Service, job: Job): Promise<SendResult> {
  const request = new Request(`${settings.GRAPH_URL}/me/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${settings.INSTAGRAM_TOKEN}`, 'content-type': 'application/json' },
    body: job.body,
    redirect: 'manual',
  });
  try {
    const response = await fetch(request, timeLimit(settings));
    const { status, headers } = response;
    return readSendResponse({ status, body: await response.text(), headers }, requestOf(job));
  } catch (error) {
    return readSendResponse({ error }, requestOf(job));
  }
}

function settle(service: Service, job: Job, result: SendResult, at: number): void {
  // Only a message that was sent has an id, whatever else the answer says.
  const mid = result.status === 'failed' ? undefined : result.mid;
  if (mid !== undefined) recordSent(service, job, mid, at);
  else if (result.status === 'accepted') removeJob(service, job);
  else settleFailure(service, job, result);
}

function settleFailure(service: Service, job: Job, result: Exclude<SendResult, { status: 'accepted' }>): void {
  const { status, reason, concerns, retryAfter } = result;
  service.log('send.failed', { message_id: job.message_id, status, reason: reason.code, concerns });
  const isOver = job.give_up <= service.now() || (isRepeatable(job) && job.attempts > 0);
  if (result.status === 'uncertain' && !isRepeatable(job)) awaitEcho(service, job, result.likely);
  else if (isOver || (result.status === 'failed' && result.retry === 'no')) {
    fail(service, job, { status: 'failed', reason });
  } else retryJob(service, job, retryAfter);
}

/** A sender action may be repeated: it does no harm twice. What follows it waits for two attempts at most. */
function isRepeatable(job: Job): boolean {
  return 'sender_action' in requestOf(job);
}

/** It is not known whether it was sent, and there is no time left to find out. */
const neverAnswered: FailedSend = {
  status: 'failed',
  reason: {
    code: 'CHANNEL_FAILURE',
    description: 'Neither an answer nor an echo came in time.',
    sub_code: 'UNSPECIFIED_SUB_CODE',
  },
};

/** The service was down, or earlier requests took all the time. */
const neverSent: FailedSend = {
  status: 'failed',
  reason: { code: 'CHANNEL_FAILURE', description: 'It could not be sent in time.', sub_code: 'UNSPECIFIED_SUB_CODE' },
};

/** What was likely sent is not sent again, with or without an echo. */
function awaitEcho(service: Service, job: Job, likely: 'sent' | 'unknown'): void {
  const giveUp = likely === 'sent' ? service.now() : job.give_up;
  service.database.query(
    'UPDATE jobs SET due = ?, give_up = ? WHERE id = ?',
    endOfWait(service, false),
    giveUp,
    job.id,
  );
}

/** Gives when the echo of a request cannot be awaited any longer. */
function endOfWait({ settings, now }: Service, isUnanswered: boolean): number {
  const seconds = settings.ECHO_WAIT_SECONDS + (isUnanswered ? settings.REQUEST_TIMEOUT_SECONDS : 0);
  return now() + seconds * 1000;
}

/** Reports the message as failed. The rest of it is not sent: half a message is worse than none. */
function fail(service: Service, job: Job, answer: FailedSend): void {
  const message = findMessage(service, job.message_id);
  if (message !== undefined) service.database.query('DELETE FROM jobs WHERE message_id = ?', message.id);
  removeJob(service, job);
  if (message !== undefined) report(service, message, answer);
}

function requestOf({ body }: Job): SendRequest {
  // The body was written by `keep` in accept.ts: a request of `toInstagram`.
  return JSON.parse(body) as SendRequest;
}
