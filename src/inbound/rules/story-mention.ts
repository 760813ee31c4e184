import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { InboundRule } from './matching/rule.ts';
import { mediaMessage } from './parts/contact-message.ts';

/** Matches an attachment `story_mention` with a link. */
export const storyMentionRule: InboundRule<'story-mention'> = {
  id: 'story-mention',
  read: (piece, item, lookUps) => mediaMessage(piece, { url: piece.link, thumbnail_url: '' }, item, lookUps),
};

export const storyMentionDocs: RuleDocs = {
  summary: 'A mention in a story becomes a media message with an empty thumbnail.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/story-mention',
};
