import type { Mutable } from '../../shared/mutable.ts';
import { fieldsOf, isAbsent, isObject, isSet, own, recordOf, stringOf, type Untrusted } from '../untrusted.ts';
import type { Act, ActKind } from './act.ts';
import { type Body, bodyOf } from './body.ts';
import { dedupePrefixOf } from './dedupe-key.ts';
import type { Item } from './item.ts';
import { jsonText } from './json-text.ts';
import { type Head, headOf, type ItemKind } from './kinds.ts';
import { timeOf } from './time.ts';

const noBody = bodyOf(undefined);

/** Turns an item into what happened: mostly one act, but it may tell of several kinds at once. */
export function actsOf(item: Item): readonly Act[] {
  const { form } = item;
  const fields = fieldsOf(item.value);
  if (form === 'comment') return [commentOf(item, fields)];
  const head = headOf(fields);
  if (form !== 'item') return [actOf(item, fields, withAuthor(head, fields), form, noBody)];
  const { kinds } = head;
  const only = kinds.at(0);
  if (only === undefined) return [actOf(item, fields, head, 'none', noBody)];
  return kinds.length === 1 ? [actOfKind(item, fields, head, only)] : actsOfKinds(item, fields, head);
}

/** A referral beside a message or a tap says how the person came to write it. Inside of these the same one may stand again. */
function actsOfKinds(item: Item, fields: Untrusted, head: Head): readonly Act[] {
  const { kinds } = head;
  const host = kinds.find((kind) => kind === 'message' || kind === 'postback');
  const referral = own(fields, 'referral');
  const body = host && own(fields, host);
  const inside = isObject(body) ? own(body, 'referral') : undefined;
  const isAnother = isObject(inside) && jsonText(inside) !== jsonText(referral);
  if (host === undefined || !isObject(body) || !isObject(referral) || isAnother) {
    return kinds.map((kind) => actOfKind(item, fields, head, kind));
  }
  return kinds
    .filter((kind) => kind !== 'referral')
    .map((kind) => {
      if (kind !== host) return actOfKind(item, fields, head, kind);
      return actOf(item, fields, head, kind, { ...bodyOf(body), referral });
    });
}

function actOfKind(item: Item, fields: Untrusted, head: Head, kind: ItemKind): Act {
  // Its kinds are own keys of an item.
  const body = recordOf(fields)[kind];
  return isObject(body) ? actOf(item, fields, head, kind, bodyOf(body)) : actOf(item, fields, head, 'none', noBody);
}

/** What is no item of messaging names its author in another field. */
function withAuthor(head: Head, fields: Untrusted): Head {
  return head.sender === undefined ? { ...head, sender: own(fields, 'from') } : head;
}

function actOf(item: Item, fields: Untrusted, head: Head, kind: ActKind, body: Body): Act {
  const { id, time: entryTime } = item.surroundings;
  const sender = idOf(head.sender);
  const recipient = idOf(head.recipient);
  const isCalledSelf = isSet(body.is_self) || isSet(head.is_self);
  const isCalledEcho = isSet(body.is_echo) || isSet(head.is_echo);
  // Nobody but the account writes to itself.
  const isToItself = isCalledSelf || (sender !== undefined && sender === recipient);
  // The sender tells it, flags or not: read as a person's, a bot would answer itself.
  const isOwn = isToItself || isCalledEcho || (sender !== undefined && sender === id);
  const isEcho = kind === 'message' && isOwn && (isCalledEcho || !isCalledSelf);
  const time = timeOf(head.timestamp);
  return withDedupePrefix({
    item,
    kind,
    fields,
    body,
    account: accountOf(id, isOwn ? sender : recipient),
    contact: isOwn ? recipient : sender,
    mid: stringOf(body.mid),
    time,
    timestamp: time ?? entryTime,
    self: isOwn && (isToItself || !isEcho || isSet(body.is_deleted)),
    isEcho,
    dedupePrefix: '',
  });
}

function idOf(party: unknown): string | undefined {
  return isObject(party) && Object.hasOwn(party, 'id') ? stringOf(recordOf(party).id) : undefined;
}

/** Of a comment only the entry tells the account and the time. */
function commentOf(item: Item, fields: Untrusted): Act {
  const { id, time } = item.surroundings;
  const from = fieldsOf(own(fields, 'from'));
  const account = accountOf(id, undefined);
  const author = stringOf(own(from, 'id'));
  return withDedupePrefix({
    item,
    kind: 'comment',
    fields,
    body: bodyOf(fields),
    account,
    contact: author === account ? undefined : author,
    mid: undefined,
    time: undefined,
    timestamp: time,
    self: !isAbsent(own(from, 'self_ig_scoped_id')) || author === account,
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
