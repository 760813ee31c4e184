import { mediaMessage } from '../parts/media.ts';
import type { InboundRule } from '../rule.ts';

export const shareRule: InboundRule<'share'> = {
  id: 'share',
  direction: 'inbound',
  summary: 'A shared post, reel or story becomes a media message without a thumbnail.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: (piece, options) => mediaMessage(piece, { url: piece.link }, options),
};
