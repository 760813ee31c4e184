import type { RuleDocs } from '../../shared/rule-docs.ts';
import { contactMessage } from '../parts/meaning.ts';
import { choiceBehind } from '../parts/tap.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a `postback` with a title or a payload. */
export const postbackRule: InboundRule<'postback'> = {
  id: 'postback',
  read: (tap, item, lookUps) => {
    // Nothing on the wire tells a button from an ice breaker: the payload does.
    const choice = tap.payload === undefined ? undefined : choiceBehind(tap.payload, lookUps);
    const content = choice === undefined ? { text_message: { text: tap.words } } : { choice_response_message: choice };
    return contactMessage(content, item, tap, lookUps);
  },
};

export const postbackDocs: RuleDocs = {
  summary: 'A tap on a button of ours becomes a choice response; on an ice breaker or the menu, a text message.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
