import { mediaMessage } from '../parts/media.ts';
import type { InboundRule } from '../rule.ts';

export const storyMentionRule: InboundRule<'story-mention'> = {
  id: 'story-mention',
  direction: 'inbound',
  summary: 'A mention in a story becomes a media message with an empty thumbnail.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/story-mention',
  read: (piece, options) => mediaMessage(piece, { url: piece.link, thumbnail_url: '' }, options),
};
