import { identityOf } from './dedupe-key.ts';
import { fieldsOf, isAbsent, isObject, type Loose, stringOf } from './loose.ts';
import type { Form, Place } from './place.ts';
import { timeOf } from './time.ts';

/** The keys of an item that tell what happened, with what they hold beside them. */
const kinds = [
  'message',
  'postback',
  'read',
  'message_edit',
  'reaction',
  'referral',
  'optin',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
  'app_roles',
] as const;

type ItemKind = (typeof kinds)[number];

const kindsByName: ReadonlyMap<string, ItemKind> = new Map(kinds.map((kind) => [kind, kind]));

/** What happened: `none` where an item does not say, else the form of what is no item. */
export type Kind = ItemKind | 'none' | Exclude<Form, 'item'>;

/** One thing that was said at a place, with everything that does not depend on the rule. */
export interface Item {
  readonly place: Place;
  readonly fields: Loose;
  readonly kind: Kind;
  /** What stands under the kind: the message, the postback. Empty where that is no object. */
  readonly body: Loose;
  readonly account: string;
  /** The person. */
  readonly contact: string | undefined;
  readonly mid: string | undefined;
  /** Milliseconds. */
  readonly timestamp: number | undefined;
  /** The account wrote to itself. */
  readonly self: boolean;
  /** What tells it from all other items: see dedupe-key.ts. */
  readonly identity: string;
}

type Draft = { -readonly [Key in keyof Item]: Item[Key] };

const nothing: Loose = {};
const noKinds: readonly ItemKind[] = [];

/** Turns what stands at a place into items: mostly one, but it may be of several kinds at once. */
export function itemsAt(place: Place): readonly Item[] {
  const fields = fieldsOf(place.raw);
  if (place.form !== 'item') return [itemOf(place, fields, place.form, nothing)];
  const given = kindsOf(fields);
  if (given.length === 0) return [itemOf(place, fields, 'none', nothing)];
  return given.map((kind) => itemOf(place, fields, kind, fieldsOf(fields[kind])));
}

function kindsOf(fields: Loose): readonly ItemKind[] {
  let given: readonly ItemKind[] = noKinds;
  for (const key in fields) {
    const kind = kindsByName.get(key);
    // Nearly always there is one, and a list that grows is dear.
    if (kind !== undefined && !isAbsent(fields[key])) given = given === noKinds ? [kind] : [...given, kind];
  }
  return given.length > 1 ? fullKinds(fields, given) : given;
}

/** An empty object beside something else says nothing. */
function fullKinds(fields: Loose, given: readonly ItemKind[]): readonly ItemKind[] {
  const full = new Set(given.filter((kind) => !isObject(fields[kind]) || Object.keys(fields[kind]).length > 0));
  return full.size === 0 ? given.slice(0, 1) : kinds.filter((kind) => full.has(kind));
}

function itemOf(place: Place, fields: Loose, kind: Kind, body: Loose): Item {
  const { entry } = place;
  const self = body.is_self === true || fields.is_self === true;
  const fromAccount = self || body.is_echo === true;
  const sender = stringOf(fieldsOf(fields.sender).id);
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
    identity: '',
  };
  item.identity = identityOf(item);
  return item;
}

/** Dashboard tests have the account `"0"`: the business side of the item says more. */
function accountOf(entry: string | undefined, business: string | undefined): string {
  return entry === undefined || entry === '0' ? (business ?? entry ?? '') : entry;
}
