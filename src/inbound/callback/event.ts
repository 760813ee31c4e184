import type { EventInboundCallback, InboundEvent } from '../../types/conversation-api.ts';
import type { Envelope } from '../../types/result.ts';
import { given } from '../given.ts';
import { identityOf, type OutcomeOf } from './envelope.ts';

type Content = Pick<EventInboundCallback, 'event'>;
type Head = Pick<InboundEvent, 'id' | 'direction'>;
type Tail = Omit<InboundEvent, keyof Head | 'contact_event' | 'contact_message_event'>;

/** Turns an event into what its callback holds. */
export function eventContent({ event, contact }: OutcomeOf<'event'>, envelope: Envelope): Content {
  const head = given<Head>({ id: envelope.id, direction: 'TO_APP' });
  const tail = given<Tail>({
    channel_identity: identityOf(contact ?? envelope.contact, envelope),
    contact_id: envelope.contact_id,
    conversation_id: envelope.conversation_id,
    accept_time: envelope.accept_time,
    processing_mode: envelope.processing_mode,
  });
  const content = 'comment_event' in event ? { contact_event: event } : { contact_message_event: event };
  return { event: Object.assign(head, content, tail) };
}
