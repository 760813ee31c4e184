import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaOrCard } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment with a link, of a type with `rule: 'media'`. */
export const mediaRule: InboundRule<'media'> = {
  read: (input, act, lookUps) => {
    const url = input.link;
    const media = input.attachment.known?.isItsThumbnail ? { url, thumbnail_url: url } : { url };
    return mediaOrCard(input, media, act, lookUps);
  },
};

export const mediaDocs: RuleDocs = {
  summary: 'An image, video, audio, file or sticker becomes a media message; with a text, a media card.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'An image becomes a media message whose thumbnail is the same link.',
      fixture: 'inbound/media/image',
    },
    {
      says: 'A video, an audio, a file or a sticker becomes a media message without a thumbnail.',
      fixture: 'inbound/media/video',
    },
    {
      says: 'If one of these is the only attachment of a plain text, both become one media card: its link, and the text as caption.',
      fixture: 'inbound/media/text-with-one-image',
    },
    {
      says: 'Several attachments become an outcome each, in their order.',
      fixture: 'inbound/media/several-attachments',
    },
    {
      says: 'A sticker that comes a second time as an image becomes one outcome: the sticker.',
      fixture: 'inbound/media/sticker-and-its-image-twin',
    },
    {
      says: 'An image without a link is unsupported.',
      fixture: 'inbound/unsupported/image-without-link',
    },
  ],
};
