import type { InboundMessage, MessageInboundCallback } from '../../types/conversation-api.ts';
import type { Envelope } from '../../types/result.ts';
import { given } from '../given.ts';
import { identityOf, metadataOf, type OutcomeOf } from './envelope.ts';

type Content = Pick<MessageInboundCallback, 'message'>;

/** Turns a message into what its callback holds. */
export function messageContent(outcome: OutcomeOf<'message'>, envelope: Envelope): Content {
  return {
    message: given<InboundMessage>({
      id: envelope.id,
      direction: 'TO_APP',
      contact_message: outcome.message,
      channel_identity: identityOf(outcome.contact ?? envelope.contact, envelope),
      conversation_id: envelope.conversation_id,
      contact_id: envelope.contact_id,
      metadata: metadataOf(outcome.details, envelope),
      accept_time: envelope.accept_time,
      processing_mode: envelope.processing_mode,
    }),
  };
}
