import { fieldsOf, stringOf, textOf } from '../untrusted.ts';
import { type AttachmentType, attachmentTypeOf } from './types.ts';

/** One attachment of a message. What it does not have is `undefined`. */
export interface Attachment {
  /** As it came. */
  readonly type: string | undefined;
  /** What is known of the type. */
  readonly known: AttachmentType | undefined;
  /** Link of the media. */
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly story_id: string | undefined;
  readonly post_id: string | undefined;
  readonly reel_id: string | undefined;
  readonly sticker_id: string | undefined;
  /** Another link: of what is no media, beside that of the media, or of the twin. */
  readonly url: string | undefined;
}

/** Reads one attachment. Every type may have every id: samples of the platform mix them. */
export function readAttachment(value: unknown): Attachment {
  const attachment = fieldsOf(value);
  const payload = fieldsOf(attachment.payload);
  const type = textOf(attachment.type);
  const known = attachmentTypeOf(type);
  const url = textOf(payload.url);
  const link = textOf(payload.story_media_url) ?? url;
  const other = unless(link, url) ?? unless(link, textOf(attachment.url));
  return {
    type,
    known,
    link,
    title: stringOf(payload.title) ?? stringOf(attachment.title),
    story_id: stringOf(payload.story_media_id),
    post_id: stringOf(payload.ig_post_media_id) ?? (known?.idIsOfPost ? stringOf(payload.id) : undefined),
    reel_id: stringOf(payload.reel_video_id),
    sticker_id: stringOf(payload.sticker_id),
    url: known?.linkIsNoMedia ? (link ?? other) : other,
  };
}

function unless(link: string | undefined, other: string | undefined): string | undefined {
  return other === link ? undefined : other;
}
