import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaMessage } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches an attachment `image`, `video`, `audio`, `file` or `sticker` with a link. */
export const mediaRule: InboundRule<'media'> = {
  id: 'media',
  read: (piece, item, lookUps) => {
    const url = piece.link;
    const media = piece.attachment.type === 'image' ? { url, thumbnail_url: url } : { url };
    return mediaMessage(piece, media, item, lookUps);
  },
};

export const mediaDocs: RuleDocs = {
  summary: 'An image, video, audio, file or sticker becomes a media message; with a text, a media card.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
