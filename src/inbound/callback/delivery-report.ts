import type {
  MessageDeliveryCallback,
  MessageDeliveryReport,
  UnsupportedInboundCallback,
} from '../../types/conversation-api/callbacks.ts';
import type { FailedSend } from '../../types/envelope.ts';
import type { ReceiptOutcome } from '../../types/outcomes.ts';
import { own, textOf } from '../untrusted.ts';
import { channelIdentity, type EnvelopeFields, metadataOf, needed } from './envelope.ts';
import type { Filling } from './filling.ts';
import { itemContent } from './unsupported.ts';

type Content = Pick<MessageDeliveryCallback, 'message_delivery_report'>;

/** What a receipt, or a failed send, knows of a report. */
type Facts = Pick<MessageDeliveryReport, 'message_id' | 'status' | 'reason' | 'metadata'> & {
  readonly contact: string;
};

/**
 * Turns a receipt into the callback of the trigger `MESSAGE_DELIVERY`. If neither outcome nor envelope names its message or
 * its person, the item itself is handed over: what a person types into the Instagram app of the account comes back as an
 * echo, too.
 */
export function receiptContent(
  outcome: ReceiptOutcome,
  envelope: EnvelopeFields,
): Content | Pick<UnsupportedInboundCallback, 'unsupported_callback'> {
  const message_id = textOf(own(outcome, 'message_id')) ?? textOf(envelope.message_id);
  const contact = textOf(own(outcome, 'contact')) ?? textOf(envelope.contact);
  if (message_id === undefined || contact === undefined) return itemContent(outcome);
  const { status, details } = outcome;
  return reportOf({ message_id, contact, status, metadata: metadataOf(details, envelope) }, envelope);
}

/** Turns a send that failed into the callback of the trigger `MESSAGE_DELIVERY`. */
export function failureContent({ reason }: FailedSend, envelope: EnvelopeFields): Content {
  const message_id = needed('envelope.message_id', envelope.message_id);
  const contact = needed('envelope.contact', envelope.contact);
  return reportOf({ message_id, contact, status: 'FAILED', reason, metadata: metadataOf({}, envelope) }, envelope);
}

function reportOf({ message_id, contact, status, reason, metadata }: Facts, envelope: EnvelopeFields): Content {
  const { conversation_id, contact_id, processing_mode } = envelope;
  const report: Filling<MessageDeliveryReport> = { message_id };
  if (conversation_id !== undefined) report.conversation_id = conversation_id;
  report.status = status;
  report.channel_identity = channelIdentity(contact, envelope.app_id);
  if (reason !== undefined) report.reason = reason;
  if (contact_id !== undefined) report.contact_id = contact_id;
  report.metadata = metadata;
  if (processing_mode !== undefined) report.processing_mode = processing_mode;
  // Every field that a report must have was set above.
  return { message_delivery_report: report as MessageDeliveryReport };
}
