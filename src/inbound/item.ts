import { identityOf } from './dedupe-key.ts';
import { type ItemKind, kindsOf } from './kinds.ts';
import { fieldsOf, isAbsent, isObject, isSet, type Loose, stringOf } from './loose.ts';
import type { Form, Place } from './place.ts';
import { timeOf } from './time.ts';

/** What happened: `none` where an item does not say, or not in an object; else the form of what is no item. */
export type Kind = ItemKind | 'none' | Exclude<Form, 'item'>;

/** One thing that was said at a place, with everything that does not depend on the rule. */
export interface Item {
  readonly place: Place;
  readonly fields: Loose;
  readonly kind: Kind;
  /** What stands under the kind: the message, the postback; the comment itself. Empty where there is none. */
  readonly body: Loose;
  readonly account: string;
  /** The person. */
  readonly contact: string | undefined;
  readonly mid: string | undefined;
  /** Milliseconds. */
  readonly timestamp: number | undefined;
  /** The account itself wrote: to itself, or a comment. */
  readonly self: boolean;
  /** The account sent it to a person. */
  readonly isEcho: boolean;
  /** What tells it from all other items: see dedupe-key.ts. */
  readonly identity: string;
}

type Draft = { -readonly [Key in keyof Item]: Item[Key] };

const nothing: Loose = {};

/** Turns what stands at a place into items: mostly one, but it may be of several kinds at once. */
export function itemsAt(place: Place): readonly Item[] {
  const fields = fieldsOf(place.said);
  if (place.form === 'comment') return [commentOf(place, fields)];
  if (place.form !== 'item') return [itemOf(place, fields, place.form, nothing)];
  const given = kindsOf(fields);
  if (given.length === 0) return [itemOf(place, fields, 'none', nothing)];
  return given.map((kind) => {
    const body = fields[kind];
    return isObject(body) ? itemOf(place, fields, kind, fieldsOf(body)) : itemOf(place, fields, 'none', nothing);
  });
}

function itemOf(place: Place, fields: Loose, kind: Kind, body: Loose): Item {
  const { entry } = place;
  const self = isSet(body.is_self) || isSet(fields.is_self);
  const sender = stringOf(fieldsOf(fields.sender).id);
  // What the account sent is an echo, whether it says so or not: read as a person's, a bot would answer itself.
  const isEcho = isSet(body.is_echo) || (!self && sender !== undefined && sender === stringOf(entry.id));
  const fromAccount = self || isEcho;
  const recipient = stringOf(fieldsOf(fields.recipient).id);
  const item: Draft = {
    place,
    fields,
    kind,
    body,
    account: accountOf(stringOf(entry.id), fromAccount ? sender : recipient),
    contact: fromAccount ? recipient : sender,
    mid: stringOf(body.mid),
    timestamp: timeOf(fields.timestamp) ?? timeOf(entry.time),
    self,
    isEcho,
    identity: '',
  };
  item.identity = identityOf(item);
  return item;
}

/** Of a comment only the entry tells the account and the time. */
function commentOf(place: Place, fields: Loose): Item {
  const { entry } = place;
  const from = fieldsOf(fields.from);
  const account = accountOf(stringOf(entry.id), undefined);
  const contact = stringOf(from.id);
  const item: Draft = {
    place,
    fields,
    kind: 'comment',
    body: fields,
    account,
    contact,
    mid: undefined,
    timestamp: timeOf(entry.time),
    self: !isAbsent(from.self_ig_scoped_id) || contact === account,
    isEcho: false,
    identity: '',
  };
  item.identity = identityOf(item);
  return item;
}

/** Dashboard tests have the account `"0"`: the business side of the item says more. */
function accountOf(entry: string | undefined, business: string | undefined): string {
  return entry === undefined || entry === '0' ? (business ?? entry ?? '') : entry;
}
