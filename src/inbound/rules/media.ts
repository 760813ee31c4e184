import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaOrCard } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment `image`, `video`, `audio`, `file` or `sticker` with a link. */
export const mediaRule: InboundRule<'media'> = {
  id: 'media',
  read: (input, act, lookUps) => {
    const url = input.link;
    const media = input.attachment.type === 'image' ? { url, thumbnail_url: url } : { url };
    return mediaOrCard(input, media, act, lookUps);
  },
};

export const mediaDocs: RuleDocs = {
  summary: 'An image, video, audio, file or sticker becomes a media message; with a text, a media card.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
