import { isAbsent, isObject, own, recordOf, type Untrusted } from '../untrusted.ts';

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

export type ItemKind = (typeof kinds)[number];

const kindsByName: ReadonlyMap<string, ItemKind> = new Map(kinds.map((kind) => [kind, kind]));

/** What an item says of itself, and the kinds that it has. */
export interface Head {
  readonly sender: unknown;
  readonly recipient: unknown;
  readonly timestamp: unknown;
  readonly is_self: unknown;
  readonly is_echo: unknown;
  readonly kinds: readonly ItemKind[];
}

/**
 * Reads an item in one go over its keys: see docs/decisions/speed.md. Of several kinds, those that are an empty object say
 * nothing; if all are empty, the first one counts.
 */
export function headOf(fields: Untrusted): Head {
  let sender: unknown;
  let recipient: unknown;
  let timestamp: unknown;
  let is_self: unknown;
  let is_echo: unknown;
  let named: readonly ItemKind[] = noKinds;
  const record = recordOf(fields);
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (key === 'sender') sender = value;
    else if (key === 'recipient') recipient = value;
    else if (key === 'timestamp') timestamp = value;
    else if (key === 'is_self') is_self = value;
    else if (key === 'is_echo') is_echo = value;
    else {
      const kind = kindsByName.get(key);
      if (kind !== undefined && !isAbsent(value)) named = named === noKinds ? [kind] : [...named, kind];
    }
  }
  return { sender, recipient, timestamp, is_self, is_echo, kinds: named.length < 2 ? named : fullKinds(fields, named) };
}

const noKinds: readonly ItemKind[] = [];

function fullKinds(fields: Untrusted, named: readonly ItemKind[]): readonly ItemKind[] {
  const full = kinds.filter((kind) => named.includes(kind) && !isEmptyObject(own(fields, kind)));
  return full.length === 0 ? named.slice(0, 1) : full;
}

function isEmptyObject(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
