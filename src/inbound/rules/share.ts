import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaOrCard } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment `share`, `ig_post`, `post`, `ig_reel`, `reel`, `ig_story` or `story` with a link. */
export const shareRule: InboundRule<'share'> = {
  id: 'share',
  read: (input, act, lookUps) => mediaOrCard(input, { url: input.link }, act, lookUps),
};

export const shareDocs: RuleDocs = {
  summary: 'A shared post, reel or story becomes a media message without a thumbnail.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
