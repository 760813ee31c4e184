import type {
  EventInboundCallback,
  InboundEvent,
  InboundMessage,
  MessageDeliveryCallback,
  MessageDeliveryReport,
  MessageInboundCallback,
  UnsupportedInboundCallback,
} from '../../types/conversation-api/callbacks.ts';
import type { Envelope, FailedSend } from '../../types/envelope.ts';
import type { Outcome } from '../../types/outcomes.ts';
import { changeOf } from '../change.ts';
import { jsonText } from '../json-text.ts';
import { fieldsOf } from '../loose.ts';
import { channelIdentity, isGiven, metadataOf, needed } from './envelope.ts';

/** The one key of a callback that tells what it is about. */
export type Content =
  | Pick<MessageInboundCallback, 'message'>
  | Pick<EventInboundCallback, 'event'>
  | Pick<MessageDeliveryCallback, 'message_delivery_report'>
  | Pick<UnsupportedInboundCallback, 'unsupported_callback'>;

type OutcomeOf<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

/** What an outcome, or a failed send, knows of a report. */
type ReportFacts = Pick<MessageDeliveryReport, 'message_id' | 'status' | 'reason' | 'metadata'> & {
  readonly contact: string;
};

/**
 * A content that is being filled, field by field, in the order that callbacks have: a loop would take three times as
 * long.
 */
type Draft<T> = T extends unknown ? { -readonly [Key in keyof T]?: T[Key] } : never;

export function messageContent({ message, contact, details }: OutcomeOf<'message'>, envelope: Envelope): Content {
  const { conversation_id, contact_id } = envelope;
  const draft: Draft<InboundMessage> = headOf(envelope);
  draft.contact_message = message;
  // Without a contact it would not be a message: see fixtures/inbound/unsupported/message-without-sender.
  draft.channel_identity = channelIdentity(needed('outcome.contact', contact), envelope);
  if (isGiven(conversation_id)) draft.conversation_id = conversation_id;
  if (isGiven(contact_id)) draft.contact_id = contact_id;
  draft.metadata = metadataOf(details, envelope);
  putTail(draft, envelope);
  // Every field that a message must have was set above; the same goes for what follows.
  return { message: draft as InboundMessage };
}

export function eventContent(outcome: OutcomeOf<'event'>, envelope: Envelope): Content {
  const { event } = outcome;
  const { conversation_id, contact_id } = envelope;
  const contact = outcome.contact ?? envelope.contact;
  if (typeof contact !== 'string') return itemContent(outcome);
  const draft: Draft<InboundEvent> = headOf(envelope);
  if ('comment_event' in event) Object.assign(draft, { contact_event: event });
  else Object.assign(draft, { contact_message_event: event });
  draft.channel_identity = channelIdentity(contact, envelope);
  if (isGiven(contact_id)) draft.contact_id = contact_id;
  if (isGiven(conversation_id)) draft.conversation_id = conversation_id;
  putTail(draft, envelope);
  return { event: draft as InboundEvent };
}

function headOf({ id }: Envelope): Draft<Pick<InboundMessage, 'id' | 'direction'>> {
  return isGiven(id) ? { id, direction: 'TO_APP' } : { direction: 'TO_APP' };
}

function putTail(draft: Draft<InboundMessage> | Draft<InboundEvent>, { accept_time, processing_mode }: Envelope): void {
  if (isGiven(accept_time)) draft.accept_time = accept_time;
  if (isGiven(processing_mode)) draft.processing_mode = processing_mode;
}

/**
 * Where nobody knows the message of a receipt or its person, the item itself is handed over: what somebody types into
 * the app of the account comes back as an echo, too.
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
  const { conversation_id, contact_id, processing_mode } = envelope;
  const draft: Draft<MessageDeliveryReport> = { message_id };
  if (isGiven(conversation_id)) draft.conversation_id = conversation_id;
  draft.status = status;
  draft.channel_identity = channelIdentity(contact, envelope);
  if (reason !== undefined) draft.reason = reason;
  if (isGiven(contact_id)) draft.contact_id = contact_id;
  draft.metadata = metadata;
  if (isGiven(processing_mode)) draft.processing_mode = processing_mode;
  return { message_delivery_report: draft as MessageDeliveryReport };
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
