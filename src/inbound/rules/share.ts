import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaMessage } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches an attachment `share`, `ig_post`, `post`, `ig_reel`, `reel`, `ig_story` or `story` with a link. */
export const shareRule: InboundRule<'share'> = {
  id: 'share',
  read: (piece, item, lookUps) => mediaMessage(piece, { url: piece.link }, item, lookUps),
};

export const shareDocs: RuleDocs = {
  summary: 'A shared post, reel or story becomes a media message without a thumbnail.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
