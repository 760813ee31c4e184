import type { Item, Kind } from './item.ts';
import { isObject, numberOf, stringOf } from './loose.ts';
import { tapOf } from './parts/tap.ts';
import { pickMessage, unsupported } from './pick-message.ts';
import type { Picked } from './rule.ts';

/** What each kind of item is. An entry here does not need a rule: the reason why there is none will do. */
const pickers: { readonly [K in Kind]: (item: Item) => readonly Picked[] } = {
  message: pickMessage,
  postback: pickPostback,
  read: (item) => [{ shape: 'read', item, piece: item.body }],
  message_edit: pickEdit,
  reaction: pickNothing,
  referral: pickNothing,
  optin: (item) => [unsupported(item, 'opt-in')],
  pass_thread_control: pickThreadControl,
  take_thread_control: pickThreadControl,
  request_thread_control: pickThreadControl,
  app_roles: pickThreadControl,
  none: pickNothing,
  change: pickNothing,
  stray: pickNothing,
  entry: (item) => [unsupported(item, 'no-items')],
};

/** Turns an item into the rules that read it, each with its piece: one item may have several parts. */
export function pickRules(item: Item): readonly Picked[] {
  const { form, list } = item.place;
  if (form !== 'item') return pickers[item.kind](item);
  return list === 'messaging' && isObject(item.fields[item.kind]) ? pickers[item.kind](item) : pickNothing(item);
}

function pickPostback(item: Item): readonly Picked[] {
  if (item.contact === undefined) return [unsupported(item, 'no-sender')];
  const tap = tapOf(item.body.title, item.body.payload);
  return tap === undefined ? [unsupported(item, 'empty')] : [{ shape: 'postback', item, piece: tap }];
}

/** An edit without a text stands for a new message, which comes by itself or never. */
function pickEdit(item: Item): readonly Picked[] {
  const { text, num_edit } = item.body;
  const reason = stringOf(text) === undefined ? 'phantom-edit' : 'unknown';
  return [unsupported(item, reason, { num_edit: numberOf(num_edit) })];
}

function pickThreadControl(item: Item): readonly Picked[] {
  return [unsupported(item, 'thread-control')];
}

function pickNothing(item: Item): readonly Picked[] {
  return [unsupported(item, 'unknown')];
}
