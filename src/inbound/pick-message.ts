import type { UnsupportedReason } from '../types/result.ts';
import type { Item } from './item.ts';
import { fieldsOf, isObject, stringOf } from './loose.ts';
import { type Attachment, attachmentsOf } from './parts/attachment.ts';
import type { OwnDetails } from './parts/details.ts';
import { tapOf } from './parts/tap.ts';
import type { Picked } from './rule.ts';

/** The rules for attachments that have a link. */
const mediaShapes: ReadonlyMap<string | undefined, 'media' | 'share' | 'story-mention'> = new Map([
  ['image', 'media'],
  ['video', 'media'],
  ['audio', 'media'],
  ['file', 'media'],
  ['sticker', 'media'],
  ['share', 'share'],
  ['ig_post', 'share'],
  ['post', 'share'],
  ['ig_reel', 'share'],
  ['reel', 'share'],
  ['ig_story', 'share'],
  ['story', 'share'],
  ['story_mention', 'story-mention'],
]);

/** The attachments that we know and cannot read. */
const reasons: ReadonlyMap<string | undefined, UnsupportedReason> = new Map([
  ['ephemeral', 'ephemeral'],
  ['unsupported_type', 'unsupported-type'],
  ['fallback', 'fallback'],
  ['template', 'template'],
  ['like_heart', 'unknown'],
]);

/** What Instagram shows beside a text of its own accord. */
const previews: ReadonlySet<string | undefined> = new Set(['fallback', 'template']);

/** Turns a message into the rules that read it. The order of the tests is part of the design. */
export function pickMessage(item: Item): readonly Picked[] {
  const { is_deleted, is_echo, is_unsupported, quick_reply } = item.body;
  if (is_deleted === true) return [unsupported(item, 'unknown')];
  if (is_echo === true) return [{ shape: 'echo', item, piece: item.body }];
  if (item.contact === undefined) return [unsupported(item, 'no-sender')];
  if (is_unsupported === true) return [unsupported(item, 'is-unsupported')];
  const text = stringOf(item.body.text);
  const tap = isObject(quick_reply) ? tapOf(text, fieldsOf(quick_reply).payload) : undefined;
  const attachments = attachmentsOf(item.body.attachments);
  if (tap !== undefined) return [{ shape: 'quick-reply', item, piece: tap }, ...pickAttachments(item, attachments)];
  if (text !== undefined) return pickText(item, text, attachments);
  if (attachments.length > 0) return pickAttachments(item, attachments);
  return [unsupported(item, isObject(item.body.referral) ? 'unknown' : 'empty')];
}

function pickText(item: Item, text: string, attachments: readonly Attachment[]): readonly Picked[] {
  const { story } = fieldsOf(item.body.reply_to);
  if (isObject(story)) {
    const piece = { text, story: fieldsOf(story) };
    return [{ shape: 'story-reply', item, piece }, ...pickAttachments(item, attachments)];
  }
  const [only] = attachments;
  const isAlone = attachments.length === 1;
  const preview = isAlone && previews.has(only?.type) ? only : undefined;
  const first: Picked = { shape: 'text', item, piece: { text, preview } };
  if (only === undefined || preview !== undefined) return [first];
  const captioned = isAlone ? pickAttachment(item, only, text) : undefined;
  if (captioned !== undefined && captioned.shape !== 'unsupported') return [captioned];
  return [first, ...pickAttachments(item, attachments)];
}

function pickAttachments(item: Item, attachments: readonly Attachment[]): readonly Picked[] {
  return attachments.map((attachment) => pickAttachment(item, attachment, undefined));
}

function pickAttachment(item: Item, attachment: Attachment, caption: string | undefined): Picked {
  const { type, link } = attachment;
  const shape = mediaShapes.get(type);
  if (shape === undefined) return unsupported(item, reasons.get(type) ?? 'attachment-unknown', attachment);
  if (link === undefined) return unsupported(item, 'media-unavailable', attachment);
  return { shape, item, piece: { attachment, link, caption } };
}

/** Picks the rule for what nobody can read, with the reason why. */
export function unsupported(item: Item, reason: UnsupportedReason, own?: OwnDetails): Picked<'unsupported'> {
  return { shape: 'unsupported', item, piece: { reason, own } };
}
