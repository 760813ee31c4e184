import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { answerHalf, answerJson, answerText } from './answers.ts';
import type { Accepted, Platform } from './platform.ts';
import type { Fault } from './types.ts';

/** A fault that keeps the message from being sent. */
type Barrier = Extract<Fault, 'drop-before' | { readonly status: number }>;

/** Answers a call of the send API, with the first of the faults. */
export async function answerSendCall(
  request: IncomingMessage,
  response: ServerResponse,
  platform: Platform,
  faults: (Fault | undefined)[],
): Promise<void> {
  const { method, url: path, headers } = request;
  const body = await text(request);
  const fault = faults.shift();
  if (isBarrier(fault)) return answerBarrier(response, fault);
  const outcome = platform.take({ method, path, authorization: headers.authorization, body });
  if ('error' in outcome) answerJson(response, outcome.status, { error: outcome.error });
  else await answerAccepted(response, fault, outcome, platform);
}

function isBarrier(fault: Fault | undefined): fault is Barrier {
  return fault === 'drop-before' || (typeof fault === 'object' && 'status' in fault);
}

function answerBarrier(response: ServerResponse, barrier: Barrier): void {
  if (barrier === 'drop-before') response.destroy();
  else if ('text' in barrier) answerText(response, barrier.status, barrier.text, barrier.location);
  else answerJson(response, barrier.status, { error: barrier.error });
}

async function answerAccepted(
  response: ServerResponse,
  fault: Exclude<Fault, Barrier> | undefined,
  sent: Accepted,
  platform: Platform,
): Promise<void> {
  const { contact, mid } = sent;
  const answer = { recipient_id: contact, ...(mid !== undefined && { message_id: mid }) };
  const answerWell = () => answerJson(response, 200, answer);
  // Without a fault the answer goes out before the echo.
  if (fault === undefined) answerWell();
  const acknowledged = platform.publish(sent);
  if (fault === 'drop-after') response.destroy();
  if (fault === 'half-answer') answerHalf(response, answer);
  if (fault === 'echo-first') await acknowledged.then(answerWell);
  if (typeof fault === 'object') await endOf(fault).then(answerWell);
}

function endOf(fault: Extract<Fault, { readonly slowMs: number } | { readonly until: Promise<void> }>): Promise<void> {
  return 'until' in fault ? fault.until : pause(fault.slowMs, undefined, { ref: false });
}
