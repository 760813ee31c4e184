import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaCard, textMessage } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment `like_heart`, which has no link. */
export const likeHeartRule: InboundRule<'like-heart'> = {
  read: ({ attachment, story }, act, lookUps) =>
    story === undefined
      ? textMessage('❤️', act, attachment, lookUps)
      : mediaCard({ url: story, caption: '❤️' }, act, attachment, lookUps),
};

export const likeHeartDocs: RuleDocs = {
  summary: 'A heart becomes a text message: ❤️.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'A heart becomes a text message: ❤️.',
      fixture: 'inbound/like-heart/plain',
    },
    {
      says: 'A heart needs no payload; a link that it has is in the details.',
      fixture: 'inbound/like-heart/with-a-link',
    },
    {
      says: 'A heart with a text becomes a part of its own, after the text.',
      fixture: 'inbound/like-heart/with-text',
    },
    {
      says: "A heart alone that answers a story becomes a media card: the story's link, and ❤️ as its caption.",
      fixture: 'inbound/like-heart/as-reply-to-a-story',
    },
    {
      says: 'If the story is gone, the heart becomes a text message.',
      fixture: 'inbound/like-heart/as-reply-to-a-story-without-link',
    },
  ],
};
