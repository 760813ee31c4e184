import type { Mutable } from '../../shared/mutable.ts';
import { fieldsOf, isAbsent, isObject, isSet, stringOf, type Untrusted } from '../untrusted.ts';
import type { Act, ActKind } from './act.ts';
import { type Body, bodyOf } from './body.ts';
import { dedupePrefixOf } from './dedupe-key.ts';
import type { Item } from './item.ts';
import { type Head, headOf, type ItemKind } from './kinds.ts';
import { timeOf } from './time.ts';

const noBody = bodyOf(undefined);

/** Turns an item into what happened: mostly one act, but it may tell of several kinds at once. */
export function actsOf(item: Item): readonly Act[] {
  const { form } = item;
  const fields = fieldsOf(item.value);
  if (form === 'comment') return [commentOf(item, fields)];
  const head = headOf(fields);
  if (form !== 'item') return [actOf(item, fields, head, form, noBody)];
  const { kinds } = head;
  const only = kinds[0];
  if (only === undefined) return [actOf(item, fields, head, 'none', noBody)];
  if (kinds.length === 1) return [actOfKind(item, fields, head, only)];
  return kinds.map((kind) => actOfKind(item, fields, head, kind));
}

function actOfKind(item: Item, fields: Untrusted, head: Head, kind: ItemKind): Act {
  const body = fields[kind];
  return isObject(body) ? actOf(item, fields, head, kind, bodyOf(body)) : actOf(item, fields, head, 'none', noBody);
}

function actOf(item: Item, fields: Untrusted, head: Head, kind: ActKind, body: Body): Act {
  const { id, time: entryTime } = item.surroundings;
  const self = isSet(body.is_self) || isSet(head.is_self);
  const sender = stringOf(fieldsOf(head.sender).id);
  const recipient = stringOf(fieldsOf(head.recipient).id);
  // What the account sent is an echo, whether it says so or not: read as a person's, a bot would answer itself.
  const isEcho = isSet(body.is_echo) || (!self && sender !== undefined && sender === id);
  const isFromAccount = self || isEcho;
  const time = timeOf(head.timestamp);
  return withDedupePrefix({
    item,
    kind,
    fields,
    body,
    account: accountOf(id, isFromAccount ? sender : recipient),
    contact: isFromAccount ? recipient : sender,
    mid: stringOf(body.mid),
    time,
    timestamp: time ?? entryTime,
    self,
    isEcho,
    dedupePrefix: '',
  });
}

/** Of a comment only the entry tells the account and the time. */
function commentOf(item: Item, fields: Untrusted): Act {
  const { id, time } = item.surroundings;
  const from = fieldsOf(fields.from);
  const account = accountOf(id, undefined);
  const contact = stringOf(from.id);
  return withDedupePrefix({
    item,
    kind: 'comment',
    fields,
    body: bodyOf(fields),
    account,
    contact,
    mid: undefined,
    time: undefined,
    timestamp: time,
    self: !isAbsent(from.self_ig_scoped_id) || contact === account,
    isEcho: false,
    dedupePrefix: '',
  });
}

function withDedupePrefix(act: Mutable<Act>): Act {
  act.dedupePrefix = dedupePrefixOf(act);
  return act;
}

/** Dashboard tests have the account `"0"`: the business side of the item says more. */
function accountOf(entry: string | undefined, business: string | undefined): string {
  return entry === undefined || entry === '0' ? (business ?? entry ?? '') : entry;
}
