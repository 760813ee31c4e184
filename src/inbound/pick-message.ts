import type { UnsupportedReason } from '../types/result.ts';
import type { Item } from './item.ts';
import { fieldsOf, isObject, textOf } from './loose.ts';
import { type Attachment, attachmentsOf } from './parts/attachment.ts';
import { tapOf } from './parts/tap.ts';
import { unsupported } from './parts/unsupported.ts';
import type { Pick } from './rule.ts';

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
export function pickMessage(item: Item): readonly Pick[] {
  const { is_deleted, is_echo, is_unsupported, quick_reply, text } = item.body;
  if (is_deleted === true) return [unsupported(item, 'unknown')];
  if (is_echo === true) return [{ shape: 'echo', piece: { message: item.body } }];
  if (item.contact === undefined) return [unsupported(item, 'no-sender')];
  if (is_unsupported === true) return [unsupported(item, 'is-unsupported')];
  const tap = isObject(quick_reply) ? tapOf(text, fieldsOf(quick_reply).payload) : undefined;
  if (tap !== undefined) return [{ shape: 'quick-reply', piece: { body: item.body, tap } }];
  return pickContent(item, textOf(text), attachmentsOf(item.body.attachments));
}

function pickContent(item: Item, text: string | undefined, attachments: readonly Attachment[]): readonly Pick[] {
  if (text !== undefined) return pickText(item, text, attachments);
  if (attachments.length > 0) return attachments.map((attachment) => pickAttachment(item, attachment));
  return [unsupported(item, isObject(item.body.referral) ? 'unknown' : 'empty')];
}

function pickText(item: Item, text: string, attachments: readonly Attachment[]): readonly Pick[] {
  const message = item.body;
  const toStory = isObject(fieldsOf(message.reply_to).story);
  const first: Pick = toStory
    ? { shape: 'story-reply', piece: { message, text } }
    : { shape: 'text', piece: { message, text, preview: undefined } };
  const [only] = attachments;
  if (only === undefined) return [first];
  if (toStory || attachments.length > 1) {
    return [first, ...attachments.map((attachment) => pickAttachment(item, attachment))];
  }
  if (previews.has(only.type)) return [{ shape: 'text', piece: { message, text, preview: only } }];
  const captioned = pickAttachment(item, only, text);
  return captioned.shape === 'unsupported' ? [first, captioned] : [captioned];
}

function pickAttachment(item: Item, attachment: Attachment, caption?: string): Pick {
  const { type, link } = attachment;
  const shape = mediaShapes.get(type);
  if (shape === undefined) return unsupported(item, reasons.get(type) ?? 'attachment-unknown', attachment);
  if (link === undefined) return unsupported(item, 'media-unavailable', attachment);
  return { shape, piece: { message: item.body, attachment, link, caption } };
}
