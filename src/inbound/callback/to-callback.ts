import type { Mutable } from '../../shared/mutable.ts';
import type { Callback, CallbackBase } from '../../types/conversation-api/callbacks.ts';
import type { Envelope, FailedSend } from '../../types/envelope.ts';
import type { Outcome } from '../../types/outcomes.ts';
import { isoTime } from '../items/time.ts';
import { isObject } from '../untrusted.ts';
import { failureContent, receiptContent } from './delivery-report.ts';
import { checkEnvelope, isPresent, needed } from './envelope.ts';
import { eventContent } from './event.ts';
import { messageContent } from './message.ts';
import { itemContent, unsupportedContent } from './unsupported.ts';

/** The one key of a callback that tells what it is about. */
type Content = ReturnType<
  typeof messageContent | typeof eventContent | typeof receiptContent | typeof unsupportedContent
>;

/**
 * Turns one outcome, or the failed answer to a send call, into its callback of the Conversation API. The callback has the
 * keys and the order that it has on the wire.
 *
 * Some outcomes have no callback of their own: a change, what the account itself did, a receipt whose message or person is named
 * by neither outcome nor envelope, an event whose person is named by neither. They become an `unsupported_callback` that holds their item.
 * What is of another product (`other-object`) becomes one, too, but it is nobody's callback: drop these outcomes before.
 *
 * @param outcome One of the outcomes of `fromInstagram`, or an answer of `readSendResponse` with the status `failed`.
 * @param envelope What only the adapter knows. `null` counts as absent.
 * @returns The callback. The content key tells its trigger.
 * @throws TypeError if `outcome` is neither of these, if `envelope` is no object or a promise, or if it has a key that there is not
 * or a field of a wrong type.
 * @throws TypeError that names a field if the envelope lacks it. Every callback needs `app_id`, `project_id` and
 * `accepted_time`. The callback of a failed send also needs `message_id` and `contact`.
 * @see https://developers.sinch.com/docs/conversation/callbacks/
 * @example A send that failed
 * ```ts
 * import { readSendResponse, toCallback } from 'convograph';
 *
 * const answer = readSendResponse({ status: 400, body: { error: { message: 'Too many calls', code: 613 } } });
 * if (answer.status === 'failed') {
 *   const callback = toCallback(answer, {
 *     app_id: '01APP',
 *     project_id: 'p-1',
 *     accepted_time: '2023-11-14T22:13:21.000Z',
 *     message_id: '01HV',
 *     contact: '7310482956172043',
 *   });
 *   if ('message_delivery_report' in callback) {
 *     const { status, reason } = callback.message_delivery_report;
 *     console.log(status, reason?.code); // → FAILED RATE_LIMITED
 *   }
 * }
 * ```
 */
export function toCallback(outcome: Outcome | FailedSend, envelope: Envelope): Callback {
  if (!isObject(outcome)) throw notAnOutcome();
  checkEnvelope(envelope);
  const { message_metadata, correlation_id } = envelope;
  const base: Mutable<CallbackBase> = {
    app_id: needed('envelope.app_id', envelope.app_id),
    accepted_time: needed('envelope.accepted_time', envelope.accepted_time),
    event_time: envelope.event_time ?? eventTime(outcome) ?? envelope.accepted_time,
    project_id: needed('envelope.project_id', envelope.project_id),
  };
  if (isPresent(message_metadata)) base.message_metadata = message_metadata;
  if (isPresent(correlation_id)) base.correlation_id = correlation_id;
  return Object.assign(base, contentOf(outcome, envelope));
}

function eventTime(outcome: Outcome | FailedSend): string | undefined {
  if (!isOutcome(outcome) || !Object.hasOwn(outcome, 'timestamp') || outcome.timestamp === undefined) return undefined;
  return isoTime(outcome.timestamp);
}

function contentOf(outcome: Outcome | FailedSend, envelope: Envelope): Content {
  if (!isOutcome(outcome)) {
    if (outcome.status === 'failed') return failureContent(outcome, envelope);
    throw notAnOutcome();
  }
  // What the account did is no message and no event of a contact.
  const isSelf = outcome.self === true && Object.hasOwn(outcome, 'self');
  if (isSelf && (outcome.kind === 'message' || outcome.kind === 'event')) return itemContent(outcome);
  switch (outcome.kind) {
    case 'message':
      return messageContent(outcome, envelope);
    case 'event':
      return eventContent(outcome, envelope);
    case 'receipt':
      return receiptContent(outcome, envelope);
    case 'change':
      return itemContent(outcome);
    case 'unsupported':
      return unsupportedContent(outcome.payload);
    default:
      throw notAnOutcome();
  }
}

function isOutcome(outcome: Outcome | FailedSend): outcome is Outcome {
  return Object.hasOwn(outcome, 'kind');
}

function notAnOutcome(): TypeError {
  return new TypeError('outcome must be one of fromInstagram, or a send that failed');
}
