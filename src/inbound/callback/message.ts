import type { InboundMessage, MessageInboundCallback } from '../../types/conversation-api/callbacks.ts';
import type { Envelope } from '../../types/envelope.ts';
import type { MessageOutcome } from '../../types/outcomes.ts';
import { channelIdentity, isPresent, metadataOf, needed } from './envelope.ts';
import type { Filling } from './filling.ts';

/** Turns a message of a person into the callback of the trigger `MESSAGE_INBOUND`. */
export function messageContent(
  { message: contact_message, contact, details }: MessageOutcome,
  envelope: Envelope,
): Pick<MessageInboundCallback, 'message'> {
  const { id, conversation_id, contact_id, accept_time, processing_mode } = envelope;
  const message: Filling<InboundMessage> = {};
  if (isPresent(id)) message.id = id;
  message.direction = 'TO_APP';
  message.contact_message = contact_message;
  // Without a contact it would not be a message: see fixtures/inbound/unsupported/message-without-sender.
  message.channel_identity = channelIdentity(needed('outcome.contact', contact), envelope);
  if (isPresent(conversation_id)) message.conversation_id = conversation_id;
  if (isPresent(contact_id)) message.contact_id = contact_id;
  message.metadata = metadataOf(details, envelope);
  if (isPresent(accept_time)) message.accept_time = accept_time;
  if (isPresent(processing_mode)) message.processing_mode = processing_mode;
  // Every field that a message must have was set above.
  return { message: message as InboundMessage };
}
