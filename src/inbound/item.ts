import { fieldsOf, idOf, isObject, type Loose } from './loose.ts';
import { payloadOf } from './payload.ts';
import type { Place } from './place.ts';
import { timeOf } from './time.ts';

/** The keys that tell what happened, with what they hold beside them: the first that is there counts. */
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

export type Kind = (typeof kinds)[number] | 'none';

/** One item of a webhook, with everything that does not depend on the rule. */
export interface Item extends Place {
  readonly fields: Loose;
  readonly kind: Kind;
  /** What stands under the kind: the message, the postback. */
  readonly body: Loose;
  readonly account: string;
  /** The person. */
  readonly contact: string | undefined;
  readonly mid: string | undefined;
  /** Milliseconds. */
  readonly timestamp: number | undefined;
  /** The account wrote to itself. */
  readonly self: boolean;
  /** Makes the JSON text of the webhook with only this item in it. */
  readonly payload: () => string;
}

/** Turns what stands at a place into an item. */
export function itemAt(place: Place): Item {
  const { webhook, entry, list, at, raw } = place;
  const fields = fieldsOf(raw);
  const kind = kinds.find((key) => isObject(fields[key])) ?? 'none';
  const body = fieldsOf(kind === 'none' ? undefined : fields[kind]);
  const self = body.is_self === true || fields.is_self === true;
  const fromAccount = self || body.is_echo === true;
  const sender = idOf(fieldsOf(fields.sender).id);
  const recipient = idOf(fieldsOf(fields.recipient).id);
  const { id, time } = fieldsOf(entry);
  return {
    webhook,
    entry,
    list,
    at,
    raw,
    fields,
    kind,
    body,
    account: accountOf(idOf(id), fromAccount ? sender : recipient),
    contact: fromAccount ? recipient : sender,
    mid: idOf(body.mid),
    timestamp: timeOf(fields.timestamp) ?? timeOf(time),
    self,
    payload: payloadOf(place),
  };
}

/** Tells whether fields are those of a change. Dashboard tests post one bare; the platform prints entries so, too. */
export function isChange(fields: Loose): boolean {
  return fields.field !== undefined && fields.value !== undefined;
}

/** Dashboard tests have the account `"0"`: the business side of the item says more. */
function accountOf(entry: string | undefined, business: string | undefined): string {
  return entry === undefined || entry === '0' ? (business ?? entry ?? '') : entry;
}
