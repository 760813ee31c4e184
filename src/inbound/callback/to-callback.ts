import { isPromise } from '../../shared/is-promise.ts';
import type { Mutable } from '../../shared/mutable.ts';
import type { Callback, CallbackBase } from '../../types/conversation-api/callbacks.ts';
import type { Envelope, FailedSend } from '../../types/envelope.ts';
import type { Outcome } from '../../types/outcomes.ts';
import { isoTime } from '../items/time.ts';
import { isObject, own } from '../untrusted.ts';
import { failureContent, receiptContent } from './delivery-report.ts';
import { type EnvelopeFields, readEnvelope } from './envelope.ts';
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
 * @param envelope What only the adapter knows, as own keys. `null` counts as absent, and so does an empty `message_id` or `contact`.
 * @returns The callback. The content key tells its trigger.
 * @throws TypeError if `outcome` is neither of these, if `envelope` is no object or a promise, or if it has a key that there is not
 * or a field of a wrong type.
 * @throws TypeError that names a field if the envelope lacks it, or if it is empty. Every callback needs `app_id`, `project_id` and
 * `accepted_time`. The callback of a failed send also needs `message_id` and `contact`.
 * @throws TypeError if `outcome.timestamp` is no time, or if the callback holds the item, and the outcome was stored without `raw`.
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
  if (!isObject(outcome)) throw notAnOutcome(outcome);
  const fields = readEnvelope(envelope);
  const { app_id, accepted_time, event_time, project_id, message_metadata, correlation_id } = fields;
  const base: Mutable<CallbackBase> = {
    app_id,
    accepted_time,
    event_time: event_time ?? eventTime(outcome) ?? accepted_time,
    project_id,
  };
  if (message_metadata !== undefined) base.message_metadata = message_metadata;
  if (correlation_id !== undefined) base.correlation_id = correlation_id;
  return Object.assign(base, contentOf(outcome, fields));
}

/** A failed send has no time. `null` counts as absent: databases answer with it. */
function eventTime(outcome: Outcome | FailedSend): string | undefined {
  const timestamp = own(outcome, 'timestamp');
  if (timestamp === undefined || timestamp === null) return undefined;
  const time = typeof timestamp === 'number' ? isoTime(timestamp) : undefined;
  if (time === undefined) throw new TypeError('outcome.timestamp must be a time in milliseconds, as a number');
  return time;
}

function contentOf(outcome: Outcome | FailedSend, envelope: EnvelopeFields): Content {
  if (!isOutcome(outcome)) {
    if (own(outcome, 'status') === 'failed') return failureContent(outcome, envelope);
    throw notAnOutcome(outcome);
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
      throw notAnOutcome(outcome);
  }
}

function isOutcome(outcome: Outcome | FailedSend): outcome is Outcome {
  return Object.hasOwn(outcome, 'kind');
}

function notAnOutcome(given: unknown): TypeError {
  return new TypeError(`outcome ${mistakeOf(given)}`);
}

/** Says what is wrong with what is no outcome. */
function mistakeOf(given: unknown): string {
  if (Array.isArray(given)) return 'is a list: give its outcomes one by one';
  if (isPromise(given)) return 'is a promise: await it first';
  if (isObject(given) && own(given, 'outcomes') !== undefined) return 'is the whole result: give one of its outcomes';
  return 'must be one of fromInstagram, or a send that failed';
}
