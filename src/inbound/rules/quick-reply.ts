import type { ContactMessage } from '../../types/conversation-api.ts';
import type { InboundOptions } from '../../types/options.ts';
import { choiceOf } from '../parts/choice.ts';
import { contactMessage } from '../parts/contact-message.ts';
import { type LookupFailed, lookupFailed } from '../parts/look-up.ts';
import type { Tap } from '../parts/tap.ts';
import type { InboundRule } from '../rule.ts';

export const quickReplyRule: InboundRule<'quick-reply'> = {
  id: 'quick-reply',
  direction: 'inbound',
  summary: 'A tap on a quick reply becomes a choice response; without a payload, a text message with its title.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/quick-replies',
  read: ({ body, tap }, options) => {
    const content = contentOf(tap, options);
    return content === lookupFailed ? lookupFailed : contactMessage(content, body, tap, options);
  },
};

function contentOf({ payload, text }: Tap, options: InboundOptions): ContactMessage | LookupFailed {
  if (payload === undefined) return { text_message: { text } };
  const choice = choiceOf(payload, options);
  if (choice === lookupFailed) return lookupFailed;
  // A quick reply was always sent by an app, so a foreign payload is an answer too: only the question is unknown.
  return { choice_response_message: choice ?? { message_id: '', postback_data: payload } };
}
