import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { ReactionEvent } from '../../types/conversation-api/contact-event.ts';
import { stringOf } from '../untrusted.ts';
import { detailsOf } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an item with `reaction`. */
export const reactionRule: InboundRule<'reaction'> = {
  id: 'reaction',
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
};

function actionOf(action: unknown): ReactionEvent['action'] {
  if (action === 'react') return 'REACTION_ACTION_REACT';
  return action === 'unreact' ? 'REACTION_ACTION_UNREACT' : 'REACTION_ACTION_UNKNOWN';
}
