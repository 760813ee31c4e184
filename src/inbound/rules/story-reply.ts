import type { RuleDocs } from '../../shared/rule-docs.ts';
import { textOf } from '../loose.ts';
import { contactMessage } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a message with a text and `reply_to.story`. */
export const storyReplyRule: InboundRule<'story-reply'> = {
  id: 'story-reply',
  read: ({ text, story }, item, lookUps) => {
    const url = textOf(story.url);
    const content = url === undefined ? { text_message: { text } } : { media_card_message: { url, caption: text } };
    return contactMessage(content, item, undefined, lookUps);
  },
};

export const storyReplyDocs: RuleDocs = {
  summary:
    'A text about a story becomes a media card with the story and the text; a text message once the story is gone.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
