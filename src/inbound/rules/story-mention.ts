import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaMessage } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches an attachment `story_mention` with a link. */
export const storyMentionRule: InboundRule<'story-mention'> = {
  id: 'story-mention',
  read: (piece, item, lookUps) => mediaMessage(piece, { url: piece.link, thumbnail_url: '' }, item, lookUps),
};

export const storyMentionDocs: RuleDocs = {
  summary: 'A mention in a story becomes a media message with an empty thumbnail.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/story-mention',
};
