import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { Act } from '../items/act.ts';
import { isObject } from '../untrusted.ts';
import { choiceResponse, textMessage } from './parts/contact-message.ts';
import type { InboundRule } from './parts/rule.ts';
import { isShortLink } from './parts/short-link.ts';
import { choiceBehind } from './parts/tap.ts';

/** Matches a `postback` with a title or a payload. */
export const postbackRule: InboundRule<'postback'> = {
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
  sentences: [
    {
      says: 'A payload of this library becomes a choice response with the message id and the data that it holds.',
      fixture: 'inbound/postback/mark-with-id-wins-over-the-look-up',
    },
    {
      says: 'Any other payload becomes a choice response if the look-up knows it.',
      fixture: 'inbound/postback/known-to-the-look-up',
    },
    {
      says: 'A payload that nobody knows is of an ice breaker or of the menu: the tap becomes a text message with the title.',
      fixture: 'inbound/postback/plain',
    },
    {
      says: 'A tap without a title becomes a text message with the payload.',
      fixture: 'inbound/postback/without-title',
    },
    {
      says: 'The ig.me link by which the person came is an outcome of its own, after the tap.',
      fixture: 'inbound/referral/postback-with-a-short-link',
    },
    {
      says: 'Any other referral of a tap is in its details.',
      fixture: 'inbound/referral/postback-with-an-ad',
    },
  ],
};

/** The link by which the person came is an outcome of its own. */
function withoutReferral(act: Act): Act {
  const { referral } = act.body;
  return isObject(referral) && isShortLink(referral) ? { ...act, body: { ...act.body, referral: undefined } } : act;
}
