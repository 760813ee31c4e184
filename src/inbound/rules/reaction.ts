import type { ReactionEvent } from '../../types/conversation-api.ts';
import { given } from '../given.ts';
import { lookUpMessageId } from '../look-ups.ts';
import { stringOf } from '../loose.ts';
import { detailsOf } from '../parts/details.ts';
import type { InboundRule } from '../rule.ts';

/** Matches an item with `reaction`. */
export const reactionRule: InboundRule<'reaction'> = {
  id: 'reaction',
  direction: 'inbound',
  summary: 'A reaction, given or taken back, becomes an event about the message that it is for.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: (reaction, { mid }, lookUps) => {
    const reaction_event = given<ReactionEvent>({
      emoji: stringOf(reaction.emoji) ?? '',
      action: actionOf(reaction.action),
      message_id: lookUpMessageId(mid, lookUps) ?? '',
      reaction_category: stringOf(reaction.reaction),
    });
    return { reading: { kind: 'event', event: { reaction_event } }, details: detailsOf(reaction) };
  },
};

function actionOf(action: unknown): ReactionEvent['action'] {
  if (action === 'react') return 'REACTION_ACTION_REACT';
  return action === 'unreact' ? 'REACTION_ACTION_UNREACT' : 'REACTION_ACTION_UNKNOWN';
}
