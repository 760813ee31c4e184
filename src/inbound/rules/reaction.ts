import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { ReactionEvent } from '../../types/conversation-api/contact-event.ts';
import { stringOf } from '../untrusted.ts';
import { detailsOf } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an item with `reaction`. */
export const reactionRule: InboundRule<'reaction'> = {
  read: (reaction, { mid }, lookUps) => {
    const emoji = stringOf(reaction.emoji) ?? '';
    const action = actionOf(reaction.action);
    const message_id = lookUps.messageIdOf(mid) ?? '';
    const reaction_category = stringOf(reaction.reaction);
    const reaction_event =
      reaction_category === undefined
        ? { emoji, action, message_id }
        : { emoji, action, message_id, reaction_category };
    return {
      meaning: { kind: 'event', type: 'reaction_event', event: { reaction_event } },
      details: detailsOf(reaction),
    };
  },
};

export const reactionDocs: RuleDocs = {
  summary: 'A reaction, given or taken back, becomes an event about the message that it is for.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'A reaction becomes an event with its emoji and its category.',
      fixture: 'inbound/reaction/plain',
    },
    {
      says: 'A reaction that is taken back becomes an event with the action UNREACT.',
      fixture: 'inbound/reaction/taken-back',
    },
    {
      says: 'An action that nobody knows becomes UNKNOWN.',
      fixture: 'inbound/reaction/action-that-is-unknown',
    },
    {
      says: 'The event names the message if the look-up knows it; else its message id is empty.',
      fixture: 'inbound/reaction/to-an-unknown-message',
    },
    {
      says: 'A reaction without a sender is unsupported.',
      fixture: 'inbound/unsupported/reaction-without-sender',
    },
  ],
};

function actionOf(action: unknown): ReactionEvent['action'] {
  if (action === 'react') return 'REACTION_ACTION_REACT';
  return action === 'unreact' ? 'REACTION_ACTION_UNREACT' : 'REACTION_ACTION_UNKNOWN';
}
