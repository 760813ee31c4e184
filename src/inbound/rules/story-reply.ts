import type { RuleDocs } from '../../shared/rule-docs.ts';
import { own, textOf } from '../untrusted.ts';
import { mediaCard, textMessage } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches a message with a text and `reply_to.story`. */
export const storyReplyRule: InboundRule<'story-reply'> = {
  read: ({ text, story }, act, lookUps) => {
    const url = textOf(own(story, 'url'));
    return url === undefined
      ? textMessage(text, act, undefined, lookUps)
      : mediaCard({ url, caption: text }, act, undefined, lookUps);
  },
};

export const storyReplyDocs: RuleDocs = {
  summary:
    'A text about a story becomes a media card with the story and the text; a text message once the story is gone.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: "An answer to a story becomes a media card: the story's link, and the text as its caption.",
      fixture: 'inbound/story-reply/plain',
    },
    {
      says: 'If the story is gone, the answer becomes a text message.',
      fixture: 'inbound/story-reply/without-link',
    },
    {
      says: 'The id and the link of the story are in the details.',
      fixture: 'inbound/story-reply/every-field',
    },
    {
      says: 'An attachment beside the text becomes an outcome of its own.',
      fixture: 'inbound/story-reply/with-text-and-image',
    },
  ],
};
