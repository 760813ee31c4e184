import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { ReactionEvent } from '../../types/conversation-api/contact-event.ts';
import { lookUpMessageId } from '../look-ups.ts';
import { stringOf } from '../loose.ts';
import { detailsOf } from '../parts/details.ts';
import type { InboundRule } from '../rule.ts';

type Draft = { -readonly [Key in keyof ReactionEvent]: ReactionEvent[Key] };

/** Matches an item with `reaction`. */
export const reactionRule: InboundRule<'reaction'> = {
  id: 'reaction',
  read: ({ action, emoji, reaction }, { body, mid }, lookUps) => {
    const category = stringOf(reaction);
    const reaction_event: Draft = {
      emoji: stringOf(emoji) ?? '',
      action: actionOf(action),
      message_id: lookUpMessageId(mid, lookUps) ?? '',
    };
    if (category !== undefined) reaction_event.reaction_category = category;
    return {
      reading: { kind: 'event', type: 'reaction_event', event: { reaction_event } },
      details: detailsOf(body, undefined),
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
