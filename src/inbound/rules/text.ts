import type { RuleDocs } from '../../shared/rule-docs.ts';
import { textMessage } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches a message with a text, where that is no caption, no title of a quick reply and no answer to a story. */
export const textRule: InboundRule<'text'> = {
  read: ({ text, preview }, act, lookUps) => textMessage(text, act, preview, lookUps),
};

export const textDocs: RuleDocs = {
  summary: 'A text becomes a text message.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'A plain text, which is no title of a tap and no answer to a story, becomes a text message, word for word.',
      fixture: 'inbound/text/white-space-and-emoji',
    },
    {
      says: 'If the preview of a link is the only attachment of a plain text, it adds its link to the details alone.',
      fixture: 'inbound/text/with-a-link-preview',
    },
    {
      says: 'A plain text with several attachments becomes a text message first, then an outcome for each attachment.',
      fixture: 'inbound/text/with-several-attachments',
    },
    {
      says: 'A text with one attachment that has no link becomes a text message, and the attachment an unsupported part.',
      fixture: 'inbound/text/with-an-image-without-a-link',
    },
    {
      says: 'An answer to a message of this app names that message in `reply_to`, if the look-up knows it.',
      fixture: 'inbound/text/every-field',
    },
    {
      says: 'An answer to any other message has only the mid of that message, in the details.',
      fixture: 'inbound/text/reply-to-an-unknown-message',
    },
  ],
};
