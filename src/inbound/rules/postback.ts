import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { Act } from '../items/act.ts';
import { isObject } from '../untrusted.ts';
import { choiceResponse, textMessage } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';
import { choiceBehind } from './parts/tap.ts';

/** Matches a `postback` with a title or a payload. */
export const postbackRule: InboundRule<'postback'> = {
  id: 'postback',
  read: (tap, act, lookUps) => {
    const tapped = withoutReferral(act);
    // Nothing on the wire tells a button from an ice breaker: the payload does.
    const choice = tap.payload === undefined ? undefined : choiceBehind(tap.payload, lookUps);
    return choice === undefined
      ? textMessage(tap.words, tapped, tap, lookUps)
      : choiceResponse(choice, tapped, tap, lookUps);
  },
};

export const postbackDocs: RuleDocs = {
  summary: 'A tap on a button of ours becomes a choice response; on an ice breaker or the menu, a text message.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};

/** The way by which the person came is an outcome of its own. */
function withoutReferral(act: Act): Act {
  return isObject(act.body.referral) ? { ...act, body: { ...act.body, referral: undefined } } : act;
}
