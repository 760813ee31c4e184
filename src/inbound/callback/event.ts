import type {
  EventInboundCallback,
  InboundEvent,
  UnsupportedInboundCallback,
} from '../../types/conversation-api/callbacks.ts';
import type { ContactEvent, ContactMessageEvent } from '../../types/conversation-api/contact-event.ts';
import type { EventOutcome } from '../../types/outcomes.ts';
import { own, textOf } from '../untrusted.ts';
import { channelIdentity, type EnvelopeFields } from './envelope.ts';
import type { Filling } from './filling.ts';
import { itemContent } from './unsupported.ts';

/** The one key of an event that tells what the person did. */
type EventKey = { readonly contact_event: ContactEvent } | { readonly contact_message_event: ContactMessageEvent };

/**
 * Turns an event of a person into the callback of the trigger `EVENT_INBOUND`. If neither outcome nor envelope names the
 * person, the item itself is handed over.
 */
export function eventContent(
  outcome: EventOutcome,
  envelope: EnvelopeFields,
): Pick<EventInboundCallback, 'event'> | Pick<UnsupportedInboundCallback, 'unsupported_callback'> {
  const contact = textOf(own(outcome, 'contact')) ?? textOf(envelope.contact);
  if (contact === undefined) return itemContent(outcome);
  const { id, conversation_id, contact_id, accept_time, processing_mode } = envelope;
  const event: Filling<InboundEvent> = {};
  if (id !== undefined) event.id = id;
  event.direction = 'TO_APP';
  Object.assign(event, eventKeyOf(outcome));
  event.channel_identity = channelIdentity(contact, envelope.app_id);
  if (contact_id !== undefined) event.contact_id = contact_id;
  if (conversation_id !== undefined) event.conversation_id = conversation_id;
  if (accept_time !== undefined) event.accept_time = accept_time;
  if (processing_mode !== undefined) event.processing_mode = processing_mode;
  // Every field that an event must have was set above.
  return { event: event as InboundEvent };
}

/** A comment is an event of the contact; what a person did with a message, one of the message. */
function eventKeyOf({ event }: EventOutcome): EventKey {
  return isComment(event) ? { contact_event: event } : { contact_message_event: event };
}

function isComment(event: EventOutcome['event']): event is ContactEvent {
  return Object.hasOwn(event, 'comment_event');
}
