import { fieldsOf, isAbsent, type Loose } from '../untrusted.ts';
import { type ItemKind, kindsByName } from './kinds.ts';

/** What an item says of itself, and the kinds that it has. */
export interface Head {
  readonly sender: unknown;
  readonly recipient: unknown;
  readonly timestamp: unknown;
  readonly is_self: unknown;
  readonly kinds: readonly ItemKind[];
}

/** What we know of what stands under a kind, whichever it is. */
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

const noKinds: readonly ItemKind[] = [];

export function headOf(fields: Loose): Head {
  const head: Draft<Head> = {
    sender: undefined,
    recipient: undefined,
    timestamp: undefined,
    is_self: undefined,
    kinds: noKinds,
  };
  for (const key in fields) {
    const value = fields[key];
    switch (key) {
      case 'sender':
        head.sender = value;
        break;
      case 'recipient':
        head.recipient = value;
        break;
      case 'timestamp':
        head.timestamp = value;
        break;
      case 'is_self':
        head.is_self = value;
        break;
      default: {
        const kind = kindsByName.get(key);
        // Nearly always there is one, and a list that grows is dear.
        if (kind !== undefined && !isAbsent(value))
          head.kinds = head.kinds === noKinds ? [kind] : [...head.kinds, kind];
      }
    }
  }
  return head;
}

/**
 * Reads in one go over the keys that are there: most are not, and to look for each by its name takes half as long
 * again.
 */
export function bodyOf(value: unknown): Body {
  const body: Draft<Body> = {
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
  const fields = fieldsOf(value);
  for (const key in fields) {
    const value = fields[key];
    switch (key) {
      case 'mid':
        body.mid = value;
        break;
      case 'text':
        body.text = value;
        break;
      case 'quick_reply':
        body.quick_reply = value;
        break;
      case 'attachments':
        body.attachments = value;
        break;
      case 'reply_to':
        body.reply_to = value;
        break;
      case 'referral':
        body.referral = value;
        break;
      case 'is_self':
        body.is_self = value;
        break;
      case 'is_echo':
        body.is_echo = value;
        break;
      case 'is_deleted':
        body.is_deleted = value;
        break;
      case 'is_unsupported':
        body.is_unsupported = value;
        break;
      case 'title':
        body.title = value;
        break;
      case 'payload':
        body.payload = value;
        break;
      case 'watermark':
        body.watermark = value;
        break;
      case 'num_edit':
        body.num_edit = value;
        break;
      case 'action':
        body.action = value;
        break;
      case 'emoji':
        body.emoji = value;
        break;
      case 'reaction':
        body.reaction = value;
        break;
      case 'ref':
        body.ref = value;
        break;
    }
  }
  return body;
}
