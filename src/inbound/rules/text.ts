import type { RuleDocs } from '../../shared/rule-docs.ts';
import { contactMessage } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a message with a text, where that is no caption, no title of a quick reply and no answer to a story. */
export const textRule: InboundRule<'text'> = {
  id: 'text',
  read: ({ text, preview }, item, lookUps) => contactMessage({ text_message: { text } }, item, preview, lookUps),
};

export const textDocs: RuleDocs = {
  summary: 'A text becomes a text message.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
