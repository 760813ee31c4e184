import type { Callback, CallbackBase } from '../types/conversation-api.ts';
import type { Envelope, FailedSend, Outcome } from '../types/result.ts';
import { needed } from './callback/envelope.ts';
import { eventContent } from './callback/event.ts';
import { messageContent } from './callback/message.ts';
import { failureContent, receiptContent } from './callback/report.ts';
import { unsupportedContent, webhookAround } from './callback/unsupported.ts';
import { given } from './given.ts';

/** The one key of a callback that tells what it is about. */
type Content = Callback extends infer C ? (C extends Callback ? Omit<C, keyof CallbackBase> : never) : never;

/**
 * Turns one outcome, or the failed answer to a send call, into its Conversation API callback, key for key as on the wire.
 *
 * Throws a `TypeError` that names the field where the envelope lacks what the callback needs: always `app_id`,
 * `project_id` and `accepted_time`; for a failed send also `message_id` and `contact`.
 *
 * Source: https://developers.sinch.com/docs/conversation/callbacks/
 */
export function toCallback(outcome: Outcome | FailedSend, envelope: Envelope): Callback {
  const base = given<CallbackBase>({
    app_id: needed('app_id', envelope.app_id),
    accepted_time: needed('accepted_time', envelope.accepted_time),
    event_time: envelope.event_time ?? eventTime(outcome) ?? envelope.accepted_time,
    project_id: needed('project_id', envelope.project_id),
    message_metadata: envelope.message_metadata,
    correlation_id: envelope.correlation_id,
  });
  return Object.assign(base, contentOf(outcome, envelope));
}

function eventTime(outcome: Outcome | FailedSend): string | undefined {
  if (!('kind' in outcome) || outcome.timestamp === undefined) return undefined;
  return new Date(outcome.timestamp).toISOString();
}

function contentOf(outcome: Outcome | FailedSend, envelope: Envelope): Content {
  if (!('kind' in outcome)) return failureContent(outcome, envelope);
  switch (outcome.kind) {
    case 'message':
      return messageContent(outcome, envelope);
    case 'event':
      return eventContent(outcome, envelope);
    case 'receipt':
      return receiptContent(outcome, envelope) ?? unsupportedContent(webhookAround(outcome));
    case 'change':
      return unsupportedContent(webhookAround(outcome));
    case 'unsupported':
      return unsupportedContent(outcome.payload);
  }
}
