import type { MessageDeliveryCallback, MessageDeliveryReport } from '../../types/conversation-api.ts';
import type { Envelope, FailedSend } from '../../types/result.ts';
import { given } from '../given.ts';
import { identityOf, metadataOf, needed, type OutcomeOf } from './envelope.ts';

type Content = Pick<MessageDeliveryCallback, 'message_delivery_report'>;

/** What an outcome, or a failed send, knows of a report. */
type Facts = Pick<MessageDeliveryReport, 'message_id' | 'status' | 'metadata'> & {
  readonly contact: string;
  readonly reason?: MessageDeliveryReport['reason'];
};

/**
 * Turns a receipt into what its callback holds, or `undefined` where nobody knows its message or its person: what
 * somebody types into the app of the account comes back as an echo, too.
 */
export function receiptContent(outcome: OutcomeOf<'receipt'>, envelope: Envelope): Content | undefined {
  const { message_id = envelope.message_id, contact = envelope.contact, status, details } = outcome;
  if (message_id === undefined || contact === undefined) return undefined;
  return report({ message_id, contact, status, metadata: metadataOf(details, envelope) }, envelope);
}

/** Turns a failed send into what its callback holds. */
export function failureContent({ reason }: FailedSend, envelope: Envelope): Content {
  const message_id = needed('message_id', envelope.message_id);
  const contact = needed('contact', envelope.contact);
  return report({ message_id, contact, status: 'FAILED', reason, metadata: metadataOf({}, envelope) }, envelope);
}

function report({ message_id, contact, status, reason, metadata }: Facts, envelope: Envelope): Content {
  return {
    message_delivery_report: given<MessageDeliveryReport>({
      message_id,
      conversation_id: envelope.conversation_id,
      status,
      channel_identity: identityOf(contact, envelope),
      reason,
      contact_id: envelope.contact_id,
      metadata,
      processing_mode: envelope.processing_mode,
    }),
  };
}
