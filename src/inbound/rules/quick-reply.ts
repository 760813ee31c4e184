import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { ContactMessage } from '../../types/conversation-api/contact-message.ts';
import type { LookUps } from '../look-ups.ts';
import { contactMessage } from '../parts/meaning.ts';
import { choiceBehind, type Tap } from '../parts/tap.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a message with a `quick_reply` that has a text or a payload. */
export const quickReplyRule: InboundRule<'quick-reply'> = {
  id: 'quick-reply',
  read: (tap, item, lookUps) => contactMessage(responseTo(tap, lookUps), item, tap, lookUps),
};

export const quickReplyDocs: RuleDocs = {
  summary: 'A tap on a quick reply becomes a choice response; without a payload, a text message with its title.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/quick-replies',
};

function responseTo({ payload, words }: Tap, lookUps: LookUps): ContactMessage {
  if (payload === undefined) return { text_message: { text: words } };
  const choice = choiceBehind(payload, lookUps);
  // A quick reply was always sent by an app, so a foreign payload is an answer too: only the question is unknown.
  return { choice_response_message: choice ?? { message_id: '', postback_data: payload } };
}
