import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaOrCard } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment `story_mention` with a link. */
export const storyMentionRule: InboundRule<'story-mention'> = {
  read: (input, act, lookUps) => mediaOrCard(input, { url: input.link, thumbnail_url: '' }, act, lookUps),
};

export const storyMentionDocs: RuleDocs = {
  summary: 'A mention in a story becomes a media message with an empty thumbnail.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/story-mention',
  sentences: [
    {
      says: "A story mention becomes a media message with the story's link and an empty thumbnail.",
      fixture: 'inbound/story-mention/plain',
    },
    {
      says: 'If a story mention is the only attachment of a plain text, both become one media card: its link, and the text as caption.',
      fixture: 'inbound/story-mention/with-text',
    },
    {
      says: 'A story mention beside another attachment becomes an outcome of its own.',
      fixture: 'inbound/story-mention/with-an-image',
    },
    {
      says: 'A story mention without a link is unsupported, because the story is gone.',
      fixture: 'inbound/unsupported/story-mention-without-link',
    },
  ],
};
