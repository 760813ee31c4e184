import type { InboundMessage, MessageInboundCallback } from '../../types/conversation-api/callbacks.ts';
import type { MessageOutcome } from '../../types/outcomes.ts';
import { channelIdentity, type EnvelopeFields, metadataOf, needed } from './envelope.ts';
import type { Filling } from './filling.ts';

/** Turns a message of a person into the callback of the trigger `MESSAGE_INBOUND`. */
export function messageContent(
  { message: contact_message, contact, details }: MessageOutcome,
  envelope: EnvelopeFields,
): Pick<MessageInboundCallback, 'message'> {
  const { id, conversation_id, contact_id, accept_time, processing_mode } = envelope;
  const message: Filling<InboundMessage> = {};
  if (id !== undefined) message.id = id;
  message.direction = 'TO_APP';
  message.contact_message = contact_message;
  // Without a contact it would not be a message: see fixtures/inbound/unsupported/message-without-sender.
  message.channel_identity = channelIdentity(needed('outcome.contact', contact), envelope.app_id);
  if (conversation_id !== undefined) message.conversation_id = conversation_id;
  if (contact_id !== undefined) message.contact_id = contact_id;
  message.metadata = metadataOf(details, envelope);
  if (accept_time !== undefined) message.accept_time = accept_time;
  if (processing_mode !== undefined) message.processing_mode = processing_mode;
  // Every field that a message must have was set above.
  return { message: message as InboundMessage };
}
