import type { RuleDocs } from '../../shared/rule-docs.ts';
import { contactMessage } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches an attachment `like_heart`, which has no link. */
export const likeHeartRule: InboundRule<'like-heart'> = {
  id: 'like-heart',
  read: (attachment, item, lookUps) => contactMessage({ text_message: { text: '❤️' } }, item, attachment, lookUps),
};

export const likeHeartDocs: RuleDocs = {
  summary: 'A heart becomes a text message: ❤️.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
