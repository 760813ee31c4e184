import { fieldsOf, textOf } from '../loose.ts';
import { contactMessage } from '../parts/contact-message.ts';
import type { InboundRule } from '../rule.ts';

export const storyReplyRule: InboundRule<'story-reply'> = {
  id: 'story-reply',
  direction: 'inbound',
  summary:
    'A text about a story becomes a media card with the story and the text; a text message once the story is gone.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: ({ message, text }, options) => {
    const url = textOf(fieldsOf(fieldsOf(message.reply_to).story).url);
    const content = url === undefined ? { text_message: { text } } : { media_card_message: { url, caption: text } };
    return contactMessage(content, message, undefined, options);
  },
};
