import type { Act, ActKind } from '../../items/act.ts';
import { commentIdOf } from '../../items/comment-id.ts';
import { fieldsOf, isObject, numberOf, stringOf } from '../../untrusted.ts';
import type { RuleMatch } from '../parts/rule.ts';
import { tapOf } from '../parts/tap.ts';
import { matchMessage } from './match-message.ts';
import { arrival, unsupported } from './rule-match.ts';

/** What reads each kind of act. A kind that no rule reads has the reason why. */
const matchers: { readonly [Kind in ActKind]: (act: Act) => readonly RuleMatch[] } = {
  message: matchMessage,
  postback: matchPostback,
  read: (act) => [{ rule: 'read', act, input: act.body }],
  message_edit: matchEdit,
  reaction: matchReaction,
  referral: matchReferral,
  optin: (act) => [unsupported(act, 'opt-in')],
  pass_thread_control: (act) => [unsupported(act, 'thread-control')],
  take_thread_control: (act) => [unsupported(act, 'thread-control')],
  request_thread_control: (act) => [unsupported(act, 'thread-control')],
  app_roles: (act) => [unsupported(act, 'thread-control')],
  none: (act) => [unsupported(act, 'unknown')],
  comment: matchComment,
  mention: (act) => [unsupported(act, 'mention')],
  insights: (act) => [unsupported(act, 'insights')],
  change: (act) => [unsupported(act, 'unknown')],
  stray: (act) => [unsupported(act, 'unknown')],
  entry: (act) => [unsupported(act, 'no-items')],
};

/** Turns an act into the rules that read it, each with its input: one act may have several parts. */
export function matchRules(act: Act): readonly RuleMatch[] {
  return matchers[act.kind](act);
}

/** Of a tap and the way to it, each has a part of its own. */
function matchPostback(act: Act): readonly RuleMatch[] {
  if (act.contact === undefined) return [unsupported(act, 'no-sender')];
  const { title, payload, referral } = act.body;
  const tap = tapOf(title, payload);
  if (isObject(referral)) {
    const way = arrival(act, referral, tap);
    return tap === undefined ? [way] : [{ rule: 'postback', act, input: tap }, way];
  }
  return [tap === undefined ? unsupported(act, 'empty') : { rule: 'postback', act, input: tap }];
}

function matchReferral(act: Act): readonly RuleMatch[] {
  const referral = fieldsOf(act.fields.referral);
  return [{ rule: 'referral', act, input: { referral, tap: undefined, isExistingThread: true } }];
}

function matchReaction(act: Act): readonly RuleMatch[] {
  return [act.contact === undefined ? unsupported(act, 'no-sender') : { rule: 'reaction', act, input: act.body }];
}

function matchComment(act: Act): readonly RuleMatch[] {
  const { item, fields } = act;
  if (commentIdOf(fields) === undefined && stringOf(fields.text) === undefined) return [unsupported(act, 'empty')];
  const type = fieldsOf(item.raw).field === 'live_comments' ? 'LIVE' : 'FEED';
  return [{ rule: 'comment', act, input: { type } }];
}

/** An edit without a text stands for a new message, which comes by itself or never. */
function matchEdit(act: Act): readonly RuleMatch[] {
  const { text, num_edit } = act.body;
  const words = stringOf(text);
  if (words !== undefined) return [{ rule: 'edit', act, input: { text: words } }];
  return [unsupported(act, 'phantom-edit', { num_edit: numberOf(num_edit) })];
}
