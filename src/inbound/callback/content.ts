import type {
  EventInboundCallback,
  InboundEvent,
  InboundMessage,
  MessageDeliveryCallback,
  MessageDeliveryReport,
  MessageInboundCallback,
  UnsupportedInboundCallback,
} from '../../types/conversation-api.ts';
import type { Envelope, FailedSend, Outcome } from '../../types/result.ts';
import { changeOf } from '../change.ts';
import { given } from '../given.ts';
import { jsonText } from '../json-text.ts';
import { fieldsOf } from '../loose.ts';
import { channelIdentity, metadataOf, needed } from './envelope.ts';

/** The one key of a callback that tells what it is about. */
export type Content =
  | Pick<MessageInboundCallback, 'message'>
  | Pick<EventInboundCallback, 'event'>
  | Pick<MessageDeliveryCallback, 'message_delivery_report'>
  | Pick<UnsupportedInboundCallback, 'unsupported_callback'>;

type OutcomeOf<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

type EventHead = Pick<InboundEvent, 'id' | 'direction'>;
type EventTail = Omit<InboundEvent, keyof EventHead | 'contact_event' | 'contact_message_event'>;

/** What an outcome, or a failed send, knows of a report. */
type ReportFacts = Pick<MessageDeliveryReport, 'message_id' | 'status' | 'reason' | 'metadata'> & {
  readonly contact: string;
};

export function messageContent({ message, contact, details }: OutcomeOf<'message'>, envelope: Envelope): Content {
  return {
    message: given<InboundMessage>({
      id: envelope.id,
      direction: 'TO_APP',
      contact_message: message,
      // Without a contact it would not be a message: see fixtures/inbound/unsupported/message-without-sender.
      channel_identity: channelIdentity(needed('outcome.contact', contact), envelope),
      conversation_id: envelope.conversation_id,
      contact_id: envelope.contact_id,
      metadata: metadataOf(details, envelope),
      accept_time: envelope.accept_time,
      processing_mode: envelope.processing_mode,
    }),
  };
}

export function eventContent(outcome: OutcomeOf<'event'>, envelope: Envelope): Content {
  const contact = outcome.contact ?? envelope.contact;
  if (typeof contact !== 'string') return itemContent(outcome);
  const { event } = outcome;
  const head = given<EventHead>({ id: envelope.id, direction: 'TO_APP' });
  const tail = given<EventTail>({
    channel_identity: channelIdentity(contact, envelope),
    contact_id: envelope.contact_id,
    conversation_id: envelope.conversation_id,
    accept_time: envelope.accept_time,
    processing_mode: envelope.processing_mode,
  });
  const content = 'comment_event' in event ? { contact_event: event } : { contact_message_event: event };
  return { event: Object.assign(head, content, tail) };
}

/**
 * Where nobody knows the message of a receipt or its person, the item itself is handed over: what somebody types into the
 * app of the account comes back as an echo, too.
 */
export function receiptContent(outcome: OutcomeOf<'receipt'>, envelope: Envelope): Content {
  const message_id = outcome.message_id ?? envelope.message_id;
  const contact = outcome.contact ?? envelope.contact;
  if (typeof message_id !== 'string' || typeof contact !== 'string') return itemContent(outcome);
  const { status, details } = outcome;
  return report({ message_id, contact, status, metadata: metadataOf(details, envelope) }, envelope);
}

export function failureContent({ reason }: FailedSend, envelope: Envelope): Content {
  const message_id = needed('envelope.message_id', envelope.message_id);
  const contact = needed('envelope.contact', envelope.contact);
  return report({ message_id, contact, status: 'FAILED', reason, metadata: metadataOf({}, envelope) }, envelope);
}

function report({ message_id, contact, status, reason, metadata }: ReportFacts, envelope: Envelope): Content {
  return {
    message_delivery_report: given<MessageDeliveryReport>({
      message_id,
      conversation_id: envelope.conversation_id,
      status,
      channel_identity: channelIdentity(contact, envelope),
      reason,
      contact_id: envelope.contact_id,
      metadata,
      processing_mode: envelope.processing_mode,
    }),
  };
}

export function unsupportedContent(payload: string): Content {
  return { unsupported_callback: { channel: 'INSTAGRAM', payload } };
}

/** Hands over an outcome that was understood, but has no callback of its own, as a webhook with its item. */
export function itemContent({ at, account, timestamp, raw }: Outcome): Content {
  const list = /\/(messaging|standby|changes)\/\d+$/.exec(at)?.[1];
  // Outside of lists there are bare changes only: of an entry, or of the whole body.
  const items = list === undefined ? changeOf(fieldsOf(raw)) : { [list]: [raw] };
  const entry = Object.assign({ id: account, time: timestamp }, items);
  return unsupportedContent(jsonText({ object: 'instagram', entry: [entry] }) ?? '');
}
