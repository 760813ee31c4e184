import { choiceOf } from '../parts/choice.ts';
import { contactMessage } from '../parts/contact-message.ts';
import { lookupFailed } from '../parts/look-up.ts';
import type { InboundRule } from '../rule.ts';

export const postbackRule: InboundRule<'postback'> = {
  id: 'postback',
  direction: 'inbound',
  summary: 'A tap on a button of ours becomes a choice response; on an ice breaker or the menu, a text message.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: ({ body, tap }, options) => {
    // Nothing on the wire tells a button from an ice breaker: the payload does.
    const choice = tap.payload === undefined ? undefined : choiceOf(tap.payload, options);
    if (choice === lookupFailed) return lookupFailed;
    const content = choice === undefined ? { text_message: { text: tap.text } } : { choice_response_message: choice };
    return contactMessage(content, body, tap, options);
  },
};
