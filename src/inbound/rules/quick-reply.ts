import type { RuleDocs } from '../../shared/rule-docs.ts';
import { choiceResponse, textMessage } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';
import { choiceBehind } from './parts/tap.ts';

/** Matches a message with a `quick_reply` that has a text or a payload. */
export const quickReplyRule: InboundRule<'quick-reply'> = {
  read: (tap, act, lookUps) => {
    const { payload, words } = tap;
    if (payload === undefined) return textMessage(words, act, tap, lookUps);
    // A quick reply was always sent by an app, so a foreign payload is an answer too: only the question is unknown.
    const choice = choiceBehind(payload, lookUps) ?? { message_id: '', postback_data: payload };
    return choiceResponse(choice, act, tap, lookUps);
  },
};

export const quickReplyDocs: RuleDocs = {
  summary: 'A tap on a quick reply becomes a choice response; without a payload, a text message with its title.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/quick-replies',
  sentences: [
    {
      says: 'A payload of this library becomes a choice response with the message id and the data that it holds.',
      fixture: 'inbound/quick-reply/mark-with-id',
    },
    {
      says: 'A payload of this library without a message id takes both from the look-up, if the look-up knows it.',
      fixture: 'inbound/quick-reply/mark-without-id-known-to-the-look-up',
    },
    {
      says: 'Any other payload is given to the look-up.',
      fixture: 'inbound/quick-reply/known-to-the-look-up',
    },
    {
      says: 'A payload that nobody knows becomes a choice response with the payload as data and an empty message id.',
      fixture: 'inbound/quick-reply/unknown-to-the-look-up',
    },
    {
      says: 'A tap without a payload becomes a text message with the title.',
      fixture: 'inbound/quick-reply/without-payload',
    },
    {
      says: 'Attachments beside the tap become outcomes of their own.',
      fixture: 'inbound/quick-reply/with-attachments',
    },
  ],
};
