import type { Mutable } from '../../shared/mutable.ts';
import { fieldsOf, recordOf } from '../untrusted.ts';

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
  readonly app_id: unknown;
  readonly metadata: unknown;
}

/** Reads what stands under a kind in one go over its keys: see docs/decisions/speed.md. */
export function bodyOf(value: unknown): Body {
  const body: Mutable<Body> = {
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
    app_id: undefined,
    metadata: undefined,
  };
  const fields = recordOf(fieldsOf(value));
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (key === 'mid') body.mid = value;
    else if (key === 'text') body.text = value;
    else if (key === 'quick_reply') body.quick_reply = value;
    else if (key === 'attachments') body.attachments = value;
    else if (key === 'reply_to') body.reply_to = value;
    else if (key === 'referral') body.referral = value;
    else if (key === 'is_self') body.is_self = value;
    else if (key === 'is_echo') body.is_echo = value;
    else if (key === 'is_deleted') body.is_deleted = value;
    else if (key === 'is_unsupported') body.is_unsupported = value;
    else if (key === 'title') body.title = value;
    else if (key === 'payload') body.payload = value;
    else if (key === 'watermark') body.watermark = value;
    else if (key === 'num_edit') body.num_edit = value;
    else if (key === 'action') body.action = value;
    else if (key === 'emoji') body.emoji = value;
    else if (key === 'reaction') body.reaction = value;
    else if (key === 'ref') body.ref = value;
    else if (key === 'app_id') body.app_id = value;
    else if (key === 'metadata') body.metadata = value;
  }
  return body;
}
