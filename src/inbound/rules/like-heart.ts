import type { RuleDocs } from '../../shared/rule-docs.ts';
import { textMessage } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment `like_heart`, which has no link. */
export const likeHeartRule: InboundRule<'like-heart'> = {
  id: 'like-heart',
  read: (attachment, act, lookUps) => textMessage('❤️', act, attachment, lookUps),
};

export const likeHeartDocs: RuleDocs = {
  summary: 'A heart becomes a text message: ❤️.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
