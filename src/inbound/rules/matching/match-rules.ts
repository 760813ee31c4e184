import type { Item, Kind } from '../../items/act.ts';
import { commentIdOf } from '../../items/comment-id.ts';
import { fieldsOf, isObject, type Loose, numberOf, stringOf } from '../../untrusted.ts';
import { type Tap, tapOf } from '../parts/tap.ts';
import { pickMessage } from './match-message.ts';
import type { Picked } from './rule.ts';
import { arrival, unsupported } from './rule-match.ts';

/** What each kind of item is. An entry here does not need a rule: the reason why there is none will do. */
const pickers: { readonly [K in Kind]: (item: Item) => readonly Picked[] } = {
  message: pickMessage,
  postback: pickPostback,
  read: (item) => [{ shape: 'read', item, piece: item.body }],
  message_edit: pickEdit,
  reaction: pickReaction,
  referral: pickReferral,
  optin: (item) => [unsupported(item, 'opt-in')],
  pass_thread_control: pickThreadControl,
  take_thread_control: pickThreadControl,
  request_thread_control: pickThreadControl,
  app_roles: pickThreadControl,
  none: pickNothing,
  comment: pickComment,
  mention: (item) => [unsupported(item, 'mention')],
  insights: (item) => [unsupported(item, 'insights')],
  change: pickNothing,
  stray: pickNothing,
  entry: (item) => [unsupported(item, 'no-items')],
};

/** Turns an item into the rules that read it, each with its piece: one item may have several parts. */
export function pickRules(item: Item): readonly Picked[] {
  return pickers[item.kind](item);
}

function pickPostback(item: Item): readonly Picked[] {
  if (item.contact === undefined) return [unsupported(item, 'no-sender')];
  const { title, payload, referral } = item.body;
  const tap = tapOf(title, payload);
  if (isObject(referral)) return pickArrival(item, tap, referral);
  return tap === undefined ? [unsupported(item, 'empty')] : [{ shape: 'postback', item, piece: tap }];
}

/** Of a tap and the way to it, each has its own part. */
function pickArrival(item: Item, tap: Tap | undefined, referral: Loose): readonly Picked[] {
  const way = arrival(item, referral, tap);
  if (tap === undefined) return [way];
  const tapped = { ...item, body: { ...item.body, referral: undefined } };
  return [{ shape: 'postback', item: tapped, piece: tap }, way];
}

function pickReferral(item: Item): readonly Picked[] {
  return [
    {
      shape: 'referral',
      item,
      piece: { referral: fieldsOf(item.fields.referral), tap: undefined, isExistingThread: true },
    },
  ];
}

function pickReaction(item: Item): readonly Picked[] {
  return [item.contact === undefined ? unsupported(item, 'no-sender') : { shape: 'reaction', item, piece: item.body }];
}

function pickComment(item: Item): readonly Picked[] {
  const { place, body, fields } = item;
  if (commentIdOf(fields) === undefined && stringOf(body.text) === undefined) return [unsupported(item, 'empty')];
  const type = fieldsOf(place.raw).field === 'live_comments' ? 'LIVE' : 'FEED';
  return [{ shape: 'comment', item, piece: { type } }];
}

/** An edit without a text stands for a new message, which comes by itself or never. */
function pickEdit(item: Item): readonly Picked[] {
  const text = stringOf(item.body.text);
  if (text !== undefined) return [{ shape: 'edit', item, piece: { text } }];
  return [unsupported(item, 'phantom-edit', { num_edit: numberOf(item.body.num_edit) })];
}

function pickThreadControl(item: Item): readonly Picked[] {
  return [unsupported(item, 'thread-control')];
}

function pickNothing(item: Item): readonly Picked[] {
  return [unsupported(item, 'unknown')];
}
