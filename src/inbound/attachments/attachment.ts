import { fieldsOf, itemsOf, stringOf, textOf } from '../untrusted.ts';
import { mergeDoubles } from './twins.ts';

/** One attachment of a message. What it does not have is `undefined`. */
export interface Attachment {
  readonly type: string | undefined;
  /** Link of the media. */
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly story_id: string | undefined;
  readonly post_id: string | undefined;
  readonly reel_id: string | undefined;
  readonly sticker_id: string | undefined;
  /** Another link: of what is no media, beside that of the media, or of a double. */
  readonly url: string | undefined;
}

/** Posts have their id under a key of their own, or plainly under `id`. */
const posts: ReadonlySet<string | undefined> = new Set(['share', 'ig_post', 'post']);

/** What these link to is no media. */
const linkless: ReadonlySet<string | undefined> = new Set(['fallback', 'like_heart', 'template']);

const none: readonly Attachment[] = [];

/** Turns the list of a message into its attachments, doubles merged. */
export function attachmentsOf(list: unknown): readonly Attachment[] {
  const values = itemsOf(list);
  // Nearly always.
  if (values.length < 2) return values.length === 0 ? none : [readAttachment(values[0])];
  const attachments: Attachment[] = [];
  // A hole in the list is an attachment too: `map` would leave it.
  for (const value of values) attachments.push(readAttachment(value));
  return mergeDoubles(attachments);
}

function readAttachment(value: unknown): Attachment {
  const attachment = fieldsOf(value);
  const payload = fieldsOf(attachment.payload);
  const type = textOf(attachment.type);
  const url = textOf(payload.url);
  const link = textOf(payload.story_media_url) ?? url;
  const other = unless(link, url) ?? unless(link, textOf(attachment.url));
  return {
    type,
    link,
    title: stringOf(payload.title) ?? stringOf(attachment.title),
    story_id: stringOf(payload.story_media_id),
    post_id: stringOf(payload.ig_post_media_id) ?? (posts.has(type) ? stringOf(payload.id) : undefined),
    reel_id: stringOf(payload.reel_video_id),
    sticker_id: stringOf(payload.sticker_id),
    url: linkless.has(type) ? (link ?? other) : other,
  };
}

function unless(link: string | undefined, other: string | undefined): string | undefined {
  return other === link ? undefined : other;
}
