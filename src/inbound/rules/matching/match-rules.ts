import { withoutUndefined } from '../../../shared/without-undefined.ts';
import type { Details } from '../../../types/outcomes.ts';
import type { Act, ActKind } from '../../items/act.ts';
import { commentIdOf } from '../../items/comment-id.ts';
import { timeOf } from '../../items/time.ts';
import { fieldsOf, isObject, listOf, numberOf, own, stringOf } from '../../untrusted.ts';
import { detailsOfComment } from '../parts/comment-details.ts';
import { detailsOfReferral } from '../parts/details.ts';
import type { RuleMatch } from '../parts/rule.ts';
import { isShortLink } from '../parts/short-link.ts';
import { tapOf } from '../parts/tap.ts';
import { matchMessage } from './match-message.ts';
import { arrival, unsupported } from './rule-match.ts';

/** What reads each kind of act. A kind that no rule reads has the reason why. */
const matchers: { readonly [Kind in ActKind]: (act: Act) => readonly RuleMatch[] } = {
  message: matchMessage,
  postback: matchPostback,
  read: matchRead,
  message_edit: matchEdit,
  reaction: matchReaction,
  referral: matchReferral,
  optin: matchOptIn,
  pass_thread_control: (act) => [unsupported(act, 'thread-control')],
  take_thread_control: (act) => [unsupported(act, 'thread-control')],
  request_thread_control: (act) => [unsupported(act, 'thread-control')],
  app_roles: (act) => [unsupported(act, 'thread-control')],
  none: (act) => [unsupported(act, 'unknown')],
  comment: matchComment,
  mention: matchMention,
  insights: (act) => [unsupported(act, 'insights')],
  follow: (act) => [unsupported(act, 'follow')],
  'share-to-story': (act) => [unsupported(act, 'share-to-story')],
  'story-poll-response': (act) => [unsupported(act, 'story-poll-response')],
  'comment-poll-response': (act) => [unsupported(act, 'comment-poll-response')],
  'onboarding-welcome-message-series': (act) => [unsupported(act, 'onboarding-welcome-message-series')],
  change: (act) => [unsupported(act, 'unknown')],
  stray: (act) => [unsupported(act, 'unknown')],
  row: matchRow,
  entry: (act) => [unsupported(act, 'no-items')],
};

/** Turns an act into the rules that read it, each with its input: one act may have several parts. */
export function matchRules(act: Act): readonly RuleMatch[] {
  return matchers[act.kind](act);
}

/** Of a tap and the link that led to it, each has a part of its own. */
function matchPostback(act: Act): readonly RuleMatch[] {
  const { title, payload, referral } = act.body;
  const tap = tapOf(title, payload);
  if (act.self) return [unsupported(act, 'own-act', tap)];
  if (act.contact === undefined) return [unsupported(act, 'no-sender')];
  const isReferral = isObject(referral);
  if (isReferral && isShortLink(referral)) {
    const way = arrival(act, referral, tap);
    return tap === undefined ? [way] : [{ rule: 'postback', act, input: tap }, way];
  }
  if (tap !== undefined) return [{ rule: 'postback', act, input: tap }];
  return [unsupported(act, isReferral ? 'referral' : 'empty')];
}

function matchRead(act: Act): readonly RuleMatch[] {
  if (act.self) return [unsupported(act, 'own-act', { watermark: timeOf(act.body.watermark) })];
  return [{ rule: 'read', act, input: act.body }];
}

/** A way to a thread that was there before. One that its message has, too, is none: see `actsOf`. */
function matchReferral(act: Act): readonly RuleMatch[] {
  const { fields, self } = act;
  const referral = fieldsOf(own(fields, 'referral'));
  if (self) return [unsupported(act, 'own-act', { others: detailsOfReferral(referral) })];
  if (!isShortLink(referral)) return [unsupported(act, 'referral', { others: detailsOfReferral(referral) })];
  const isExistingThread = !isObject(own(fields, 'message')) && !isObject(own(fields, 'postback'));
  return [{ rule: 'referral', act, input: { referral, tap: undefined, isExistingThread } }];
}

function matchReaction(act: Act): readonly RuleMatch[] {
  if (act.self) return [unsupported(act, 'own-act')];
  return [act.contact === undefined ? unsupported(act, 'no-sender') : { rule: 'reaction', act, input: act.body }];
}

function matchComment(act: Act): readonly RuleMatch[] {
  const { item, fields } = act;
  if (act.self) return [unsupported(act, 'own-act', { others: detailsOfComment(fields) })];
  if (commentIdOf(fields) === undefined && stringOf(own(fields, 'text')) === undefined) {
    return [unsupported(act, 'empty')];
  }
  const type = own(fieldsOf(item.raw), 'field') === 'live_comments' ? 'LIVE' : 'FEED';
  return [{ rule: 'comment', act, input: { type } }];
}

/** An edit without a text stands for a new message, which comes by itself or never. */
function matchEdit(act: Act): readonly RuleMatch[] {
  const { text, num_edit } = act.body;
  const words = stringOf(text);
  if (words !== undefined) return [{ rule: 'edit', act, input: { text: words } }];
  return [unsupported(act, 'phantom-edit', { num_edit: numberOf(num_edit) })];
}

function matchOptIn(act: Act): readonly RuleMatch[] {
  const optIn = fieldsOf(own(act.fields, 'optin'));
  const token = stringOf(own(optIn, 'notification_messages_token')) ?? stringOf(own(optIn, 'token'));
  const { title, payload } = act.body;
  const others = withoutUndefined<Details>({ token });
  return [unsupported(act, 'opt-in', { title: stringOf(title), payload: stringOf(payload), others })];
}

function matchMention(act: Act): readonly RuleMatch[] {
  const media_id = stringOf(own(act.fields, 'media_id'));
  const comment_id = stringOf(own(act.fields, 'comment_id'));
  return [unsupported(act, 'mention', { others: withoutUndefined<Details>({ media_id, comment_id }) })];
}

function matchRow(act: Act): readonly RuleMatch[] {
  const count = listOf(act.item.value).length;
  return [unsupported(act, 'unknown', count > 1 ? { count } : undefined)];
}
