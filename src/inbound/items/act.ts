import { fieldsOf, isAbsent, isObject, isSet, type Loose, stringOf } from '../untrusted.ts';
import { identityOf } from './dedupe-key.ts';
import { type Body, bodyOf, type Head, headOf } from './fields.ts';
import type { Form, Place } from './item.ts';
import { fullKinds, type ItemKind } from './kinds.ts';
import { timeOf } from './time.ts';

/** What happened: `none` where an item does not say, or not in an object; else the form of what is no item. */
export type Kind = ItemKind | 'none' | Exclude<Form, 'item'>;

/** One thing that was said at a place, with everything that does not depend on the rule. */
export interface Item {
  readonly place: Place;
  readonly fields: Loose;
  readonly kind: Kind;
  /** What stands under the kind: the message, the postback; the comment itself. Empty where there is none. */
  readonly body: Body;
  readonly account: string;
  /** The person. */
  readonly contact: string | undefined;
  readonly mid: string | undefined;
  /** Its own time, in milliseconds. */
  readonly time: number | undefined;
  /** That, or the time of the entry. */
  readonly timestamp: number | undefined;
  /** The account itself wrote: to itself, or a comment. */
  readonly self: boolean;
  /** The account sent it to a person. */
  readonly isEcho: boolean;
  /** What tells it from all other items: see dedupe-key.ts. */
  readonly identity: string;
}

type Draft = { -readonly [Key in keyof Item]: Item[Key] };

const noBody = bodyOf(undefined);

/** Turns what stands at a place into items: mostly one, but it may be of several kinds at once. */
export function itemsAt(place: Place): readonly Item[] {
  const { form } = place;
  const fields = fieldsOf(place.said);
  if (form === 'comment') return [commentOf(place, fields)];
  const head = headOf(fields);
  if (form !== 'item') return [itemOf(place, fields, head, form, noBody)];
  const { kinds } = head;
  if (kinds.length > 1) return fullKinds(fields, kinds).map((kind) => itemOfKind(place, fields, head, kind));
  const only = kinds[0];
  return [only === undefined ? itemOf(place, fields, head, 'none', noBody) : itemOfKind(place, fields, head, only)];
}

function itemOfKind(place: Place, fields: Loose, head: Head, kind: ItemKind): Item {
  const under = fields[kind];
  return isObject(under)
    ? itemOf(place, fields, head, kind, bodyOf(under))
    : itemOf(place, fields, head, 'none', noBody);
}

function itemOf(place: Place, fields: Loose, head: Head, kind: Kind, body: Body): Item {
  const { id, time: entryTime } = place.holder;
  const self = isSet(body.is_self) || isSet(head.is_self);
  const sender = stringOf(fieldsOf(head.sender).id);
  // What the account sent is an echo, whether it says so or not: read as a person's, a bot would answer itself.
  const isEcho = isSet(body.is_echo) || (!self && sender !== undefined && sender === id);
  const fromAccount = self || isEcho;
  const time = timeOf(head.timestamp);
  const recipient = stringOf(fieldsOf(head.recipient).id);
  return named({
    place,
    fields,
    kind,
    body,
    account: accountOf(id, fromAccount ? sender : recipient),
    contact: fromAccount ? recipient : sender,
    mid: stringOf(body.mid),
    time,
    timestamp: time ?? entryTime,
    self,
    isEcho,
    identity: '',
  });
}

/** Of a comment only the entry tells the account and the time. */
function commentOf(place: Place, fields: Loose): Item {
  const { id, time } = place.holder;
  const from = fieldsOf(fields.from);
  const account = accountOf(id, undefined);
  const contact = stringOf(from.id);
  const self = !isAbsent(from.self_ig_scoped_id) || contact === account;
  return named({
    place,
    fields,
    kind: 'comment',
    body: bodyOf(fields),
    account,
    contact,
    mid: undefined,
    time: undefined,
    timestamp: time,
    self,
    isEcho: false,
    identity: '',
  });
}

function named(item: Draft): Item {
  item.identity = identityOf(item);
  return item;
}

/** Dashboard tests have the account `"0"`: the business side of the item says more. */
function accountOf(entry: string | undefined, business: string | undefined): string {
  return entry === undefined || entry === '0' ? (business ?? entry ?? '') : entry;
}
