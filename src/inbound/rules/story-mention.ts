import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaOrCard } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment `story_mention` with a link. */
export const storyMentionRule: InboundRule<'story-mention'> = {
  id: 'story-mention',
  read: (input, act, lookUps) => mediaOrCard(input, { url: input.link, thumbnail_url: '' }, act, lookUps),
};

export const storyMentionDocs: RuleDocs = {
  summary: 'A mention in a story becomes a media message with an empty thumbnail.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/story-mention',
};
