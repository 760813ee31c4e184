import { fieldsOf, own, stringOf, textOf } from '../untrusted.ts';
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
  readonly page: true | undefined;
  /** How many there are in a row, where they are no objects. */
  readonly count: number | undefined;
  /** As it came, with its twin; absent where the message has no other attachment. */
  readonly raw: readonly unknown[] | undefined;
  /** It came twice. */
  readonly hasTwin: boolean;
}

/** Reads one attachment. Every type may have every id: samples of the platform mix them. */
export function readAttachment(value: unknown, raw?: readonly unknown[]): Attachment {
  const attachment = fieldsOf(value);
  const payload = fieldsOf(own(attachment, 'payload'));
  const type = textOf(own(attachment, 'type'));
  const known = attachmentTypeOf(type);
  const url = textOf(own(payload, 'url'));
  const link = textOf(own(payload, 'story_media_url')) ?? url;
  const other = unless(link, url) ?? unless(link, textOf(own(attachment, 'url')));
  const isMedia = known?.rule !== undefined && !known.linkIsNoMedia;
  return {
    type,
    known,
    link,
    title: stringOf(own(payload, 'title')) ?? stringOf(own(attachment, 'title')),
    story_id: stringOf(own(payload, 'story_media_id')),
    post_id:
      stringOf(own(payload, 'ig_post_media_id')) ?? (known?.idIsOfPost ? stringOf(own(payload, 'id')) : undefined),
    reel_id: stringOf(own(payload, 'reel_video_id')),
    sticker_id: stringOf(own(payload, 'sticker_id')),
    url: isMedia ? other : (link ?? other),
    page: isPage(known === undefined ? (link ?? other) : known.mayBePage && link) || undefined,
    count: raw !== undefined && raw.length > 1 ? raw.length : undefined,
    raw,
    hasTwin: false,
  };
}

/** Tells whether a link leads to a page of instagram.com: its host says so, wherever else the name stands. */
function isPage(link: string | undefined): boolean {
  // Most links do not have the name at all, and to parse a link takes ten times as long.
  if (link === undefined || !/instagram/i.test(link) || !URL.canParse(link)) return false;
  // Other hosts of Instagram hold files, or send on to anywhere: see fixtures/inbound/share/links-of-other-hosts-of-instagram.
  return /^(?:www\.|m\.)?instagram\.com\.?$/.test(new URL(link).hostname);
}

function unless(link: string | undefined, other: string | undefined): string | undefined {
  return other === link ? undefined : other;
}
