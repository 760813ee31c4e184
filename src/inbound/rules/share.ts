import type { RuleDocs } from '../../shared/rule-docs.ts';
import { mediaOrCard } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an attachment with a link, of a type with `rule: 'share'`. */
export const shareRule: InboundRule<'share'> = {
  read: (input, act, lookUps) => mediaOrCard(input, { url: input.link }, act, lookUps),
};

export const shareDocs: RuleDocs = {
  summary: 'A shared post, reel or story becomes a media message without a thumbnail.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'A shared post, reel or story becomes a media message with its link and without a thumbnail.',
      fixture: 'inbound/share/ig-post',
    },
    {
      says: 'The id and the caption of a post or reel are in the details.',
      fixture: 'inbound/share/ig-reel',
    },
    {
      says: 'If a share is the only attachment of a plain text, both become one media card: its link, and the text as caption.',
      fixture: 'inbound/share/text-with-one-post',
    },
    {
      says: 'One post that comes twice, as `share` and as `ig_post`, becomes one outcome.',
      fixture: 'inbound/share/share-and-ig-post',
    },
    {
      says: 'If the two have different links, the outcome has the link of `ig_post`; the other is in the details.',
      fixture: 'inbound/share/share-and-ig-post-of-two-links',
    },
    {
      says: 'A share without a link is unsupported.',
      fixture: 'inbound/unsupported/ig-post-without-link',
    },
  ],
};
