import { type ItemKind, kindsByName } from './kinds.ts';
import { fieldsOf, isAbsent, type Loose } from './loose.ts';

/** What an item says of itself, and the kinds that it has. */
export interface Head {
  readonly sender: unknown;
  readonly recipient: unknown;
  readonly timestamp: unknown;
  readonly is_self: unknown;
  readonly kinds: readonly ItemKind[];
}

/**
 * What we know of what stands under a kind, whichever it is. Read in one go over the keys that are there: most are not, and to
 * look for each by its name would take twice as long.
 */
export interface Body {
  readonly mid: unknown;
  readonly text: unknown;
  readonly quick_reply: unknown;
  readonly attachments: unknown;
  readonly reply_to: unknown;
  readonly referral: unknown;
  readonly is_self: unknown;
  readonly is_echo: unknown;
  readonly is_deleted: unknown;
  readonly is_unsupported: unknown;
  readonly title: unknown;
  readonly payload: unknown;
  readonly watermark: unknown;
  readonly num_edit: unknown;
  readonly action: unknown;
  readonly emoji: unknown;
  readonly reaction: unknown;
  readonly ref: unknown;
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

const emptyBody: Body = {
  mid: undefined,
  text: undefined,
  quick_reply: undefined,
  attachments: undefined,
  reply_to: undefined,
  referral: undefined,
  is_self: undefined,
  is_echo: undefined,
  is_deleted: undefined,
  is_unsupported: undefined,
  title: undefined,
  payload: undefined,
  watermark: undefined,
  num_edit: undefined,
  action: undefined,
  emoji: undefined,
  reaction: undefined,
  ref: undefined,
};
const bodyKeys: ReadonlySet<string> = new Set(Object.keys(emptyBody));

export function bodyOf(value: unknown): Body {
  const body: Draft<Body> = { ...emptyBody };
  const fields = fieldsOf(value);
  for (const key in fields) if (isOfBody(key)) body[key] = fields[key];
  return body;
}

function isOfBody(key: string): key is keyof Body {
  return bodyKeys.has(key);
}

const noKinds: readonly ItemKind[] = [];

export function headOf(fields: Loose): Head {
  const { sender, recipient, timestamp, is_self } = fields;
  let kinds = noKinds;
  for (const key in fields) {
    const kind = kindsByName.get(key);
    // Nearly always there is one, and a list that grows is dear.
    if (kind !== undefined && !isAbsent(fields[key])) kinds = kinds === noKinds ? [kind] : [...kinds, kind];
  }
  return { sender, recipient, timestamp, is_self, kinds };
}
