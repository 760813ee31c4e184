import type { UnsupportedReason } from '../types/outcomes.ts';
import type { Item } from './item.ts';
import { fieldsOf, isObject, isSet, stringOf } from './loose.ts';
import { type Attachment, attachmentsOf } from './parts/attachment.ts';
import { tapOf } from './parts/tap.ts';
import { arrival, unsupported } from './picked.ts';
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
]);

/** The sources of a referral that are links of ours: ig.me. The pages of the platform know two names. */
const links: ReadonlySet<unknown> = new Set(['SHORTLINK', 'SHORTLINKS']);

/** Turns a message into the rules that read it. The order of the tests is part of the design. */
export function pickMessage(item: Item): readonly Picked[] {
  const { is_deleted, referral } = item.body;
  if (isSet(is_deleted)) return [{ shape: 'unsend', item, piece: item.body }];
  if (item.isEcho) return [{ shape: 'echo', item, piece: item.body }];
  if (item.contact === undefined) return [unsupported(item, 'no-sender')];
  const content = pickContent(item);
  if (!isObject(referral)) return content.length > 0 ? content : [unsupported(item, 'empty')];
  const isEvent = content.length === 0 || links.has(fieldsOf(referral).source);
  return isEvent ? [...content, arrival(item, referral)] : content;
}

function pickContent(item: Item): readonly Picked[] {
  const { is_unsupported, quick_reply } = item.body;
  if (isSet(is_unsupported)) return [unsupported(item, 'is-unsupported')];
  const text = stringOf(item.body.text);
  const tap = isObject(quick_reply) ? tapOf(text, fieldsOf(quick_reply).payload) : undefined;
  const attachments = attachmentsOf(item.body.attachments);
  if (tap !== undefined) return [{ shape: 'quick-reply', item, piece: tap }, ...pickAttachments(item, attachments)];
  if (text !== undefined) return pickText(item, text, attachments);
  return pickAttachments(item, attachments);
}

function pickText(item: Item, text: string, attachments: readonly Attachment[]): readonly Picked[] {
  const { story } = fieldsOf(item.body.reply_to);
  if (isObject(story)) {
    const piece = { text, story: fieldsOf(story) };
    return [{ shape: 'story-reply', item, piece }, ...pickAttachments(item, attachments)];
  }
  const [only] = attachments;
  const isAlone = attachments.length === 1;
  // What Instagram shows of a link in the text, of its own accord.
  const preview = isAlone && only?.type === 'fallback' ? only : undefined;
  const first: Picked = { shape: 'text', item, piece: { text, preview } };
  if (only === undefined || preview !== undefined) return [first];
  const hasRoom = isAlone && only.link !== undefined && mediaShapes.has(only.type);
  if (hasRoom) return [pickAttachment(item, only, text)];
  return [first, ...pickAttachments(item, attachments)];
}

function pickAttachments(item: Item, attachments: readonly Attachment[]): readonly Picked[] {
  return attachments.map((attachment) => pickAttachment(item, attachment, undefined));
}

function pickAttachment(item: Item, attachment: Attachment, caption: string | undefined): Picked {
  const { type, link } = attachment;
  const shape = mediaShapes.get(type);
  if (type === 'like_heart') return { shape: 'like-heart', item, piece: attachment };
  if (shape === undefined) return unsupported(item, reasons.get(type) ?? 'attachment-unknown', attachment);
  if (link === undefined) return unsupported(item, 'media-unavailable', attachment);
  return { shape, item, piece: { attachment, link, caption } };
}
