import { type Item, isChange, type Kind } from './item.ts';
import { numberOf, textOf } from './loose.ts';
import { tapOf } from './parts/tap.ts';
import { unsupported } from './parts/unsupported.ts';
import { pickMessage } from './pick-message.ts';
import type { Pick } from './rule.ts';

/** What each kind of item is. An entry here does not need a rule: the reason why there is none will do. */
const pickers: { readonly [K in Kind]: (item: Item) => readonly Pick[] } = {
  message: pickMessage,
  postback: pickPostback,
  read: (item) => [{ shape: 'read', piece: { read: item.body } }],
  message_edit: pickEdit,
  reaction: pickNothing,
  referral: pickNothing,
  optin: (item) => [unsupported(item, 'opt-in')],
  pass_thread_control: pickThreadControl,
  take_thread_control: pickThreadControl,
  request_thread_control: pickThreadControl,
  app_roles: pickThreadControl,
  none: pickNothing,
};

/** Turns an item into the rules that read it, each with its piece: one item may have several parts. */
export function pickRules(item: Item): readonly Pick[] {
  if (item.list === undefined && !isChange(item.fields)) return [unsupported(item, 'no-items')];
  if (item.list !== 'messaging') return pickNothing(item);
  return pickers[item.kind](item);
}

function pickPostback(item: Item): readonly Pick[] {
  if (item.contact === undefined) return [unsupported(item, 'no-sender')];
  const tap = tapOf(item.body.title, item.body.payload);
  return tap === undefined ? [unsupported(item, 'empty')] : [{ shape: 'postback', piece: { body: item.body, tap } }];
}

/** An edit without a text stands for a new message, which comes by itself or never. */
function pickEdit(item: Item): readonly Pick[] {
  const { text, num_edit } = item.body;
  const reason = textOf(text) === undefined ? 'phantom-edit' : 'unknown';
  return [unsupported(item, reason, { num_edit: numberOf(num_edit) })];
}

function pickThreadControl(item: Item): readonly Pick[] {
  return [unsupported(item, 'thread-control')];
}

function pickNothing(item: Item): readonly Pick[] {
  return [unsupported(item, 'unknown')];
}
