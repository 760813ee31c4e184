import { match } from 'ts-pattern';
import type { Reason } from '../../types/conversation-api/reason.ts';
import type { SendRequest } from '../../types/instagram/send-request.ts';
import type {
  FailedSendResult,
  GraphError,
  SendAnswer,
  SendResult,
  UncertainSendResult,
} from '../../types/send-result.ts';
import { ownField } from '../reading/own-keys.ts';
import type { Verdict } from './graph-errors.ts';
import { perhapsSent } from './graph-errors.ts';
import { mistakeIn } from './mistake-in.ts';
import { isSurelyUnsent } from './network-errors.ts';
import { type Answer, fieldOf, idOf, readAnswer } from './read-answer.ts';
import { retryAfterOf } from './retry-after.ts';
import { isServerFailure, verdictOf } from './verdict-of.ts';

/**
 * Turns the answer of the send call, or what `fetch` threw, into what became of the request: it was accepted, it failed and
 * was surely not sent, or nobody knows.
 *
 * Reads codes, because Instagram translates its words. Never throws, whatever Instagram answers. docs/rules.md lists every
 * code.
 *
 * @param answer The status, the body and the headers as they came; or `{ error }` with what was thrown.
 * @param request The request that was answered. A sender action gets no message id, and some errors mean something else of a
 * private reply.
 * @returns `accepted` only for status 200 with an id and no error. After `uncertain` look for the echo of the message before
 * you send it again. After `failed` the request was surely not sent.
 * @throws TypeError if `answer` is neither form, or if it or its body is a promise or a stream.
 * @see https://developers.facebook.com/docs/messenger-platform/error-codes
 * @example
 * ```ts
 * import { readSendResponse } from 'convograph';
 *
 * const body = { recipient_id: '7310482956172043', message_id: 'mid.2' };
 * console.log(readSendResponse({ status: 200, body }));
 * // → { status: 'accepted', mid: 'mid.2', contact: '7310482956172043' }
 * const result = readSendResponse({ status: 429, headers: { 'retry-after': '60' } });
 * if (result.status === 'failed') console.log(result.reason.code, result.retry, result.retryAfter, result.concerns);
 * // → RATE_LIMITED later 60000 account
 * ```
 */
export function readSendResponse(answer: SendAnswer, request?: SendRequest): SendResult {
  let mistake: string | undefined;
  try {
    mistake = mistakeIn(answer, request);
    if (mistake === undefined) return resultOf(answer, request);
  } catch {
    // A getter or a proxy threw: parsed JSON never gets here. It may have been sent.
    return uncertain('unknown', perhapsSent, noAnswer, {});
  }
  throw new TypeError(`readSendResponse: ${mistake}`);
}

const unreached = 'The underlying channel could not be reached';
const noAnswer = 'The underlying channel gave no answer that can be read';
const unsent: Verdict = { code: 'CHANNEL_FAILURE', retry: 'later', actor: 'nobody', concerns: 'account' };

function resultOf(answer: SendAnswer, request: unknown): SendResult {
  const status = ownField(answer, 'status');
  if (status === undefined) {
    return isSurelyUnsent(ownField(answer, 'error'))
      ? failed('later', unsent, unreached, {})
      : uncertain('unknown', perhapsSent, noAnswer, {});
  }
  const read = readAnswer(Number(status), ownField(answer, 'body'));
  if (isAccepted(read, request)) return { status: 'accepted', ...read.ids };
  const isPrivateReply = idOf(fieldOf(fieldOf(request, 'recipient'), 'comment_id')) !== undefined;
  const result = resultOfVerdict(verdictOf(read, isPrivateReply), read);
  const { mid } = read.ids;
  const isOver = result.status === 'failed' && result.retry === 'no';
  const retryAfter = isOver ? undefined : retryAfterOf(ownField(answer, 'headers'));
  return {
    ...result,
    ...(mid !== undefined && result.status === 'uncertain' && { mid }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** An answer has the id of the message; that to a sender action, which gets none, the person's. */
function isAccepted({ status, hasError, ids }: Answer, request: unknown): boolean {
  const isAction = typeof fieldOf(request, 'sender_action') === 'string';
  return status === 200 && !hasError && (ids.mid ?? (isAction ? ids.contact : undefined)) !== undefined;
}

function resultOfVerdict(
  verdict: Verdict,
  { status, graph, message, isTransient }: Answer,
): UncertainSendResult | FailedSendResult {
  const description = `The underlying channel reported: ${message === '' ? `HTTP ${status}` : message}`;
  const failedWith = (retry: FailedSendResult['retry']) => failed(retry, verdict, description, graph);
  const uncertainWith = (likely: UncertainSendResult['likely']) => uncertain(likely, verdict, description, graph);
  return match(verdict.retry)
    .with('no', 'later', failedWith)
    .with('if-transient', () => failedWith(isTransient ? 'later' : 'no'))
    .with('temporary', () => (isServerFailure(status) ? uncertainWith('unknown') : failedWith('later')))
    .with('sent', 'unknown', uncertainWith)
    .exhaustive();
}

function failed(
  retry: FailedSendResult['retry'],
  verdict: Verdict,
  description: string,
  graph: GraphError,
): FailedSendResult {
  const { actor, concerns, already } = verdict;
  return {
    status: 'failed',
    reason: reasonOf(verdict, description),
    retry,
    concerns,
    actor,
    ...(already && { already }),
    graph,
  };
}

function uncertain(
  likely: UncertainSendResult['likely'],
  verdict: Verdict,
  description: string,
  graph: GraphError,
): UncertainSendResult {
  return { status: 'uncertain', likely, reason: reasonOf(verdict, description), concerns: verdict.concerns, graph };
}

function reasonOf({ code, sub_code = 'UNSPECIFIED_SUB_CODE' }: Verdict, description: string): Reason {
  return { code, description, sub_code };
}
