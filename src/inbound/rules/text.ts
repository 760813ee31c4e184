import { contactMessage } from '../parts/contact-message.ts';
import type { InboundRule } from '../rule.ts';

export const textRule: InboundRule<'text'> = {
  id: 'text',
  direction: 'inbound',
  summary: 'A text becomes a text message.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: ({ message, text, preview }, options) => contactMessage({ text_message: { text } }, message, preview, options),
};
