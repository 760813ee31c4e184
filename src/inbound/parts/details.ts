import type { Details } from '../../types/result.ts';
import { fieldsOf, isObject, type Loose, stringOf, textOf } from '../loose.ts';

type Draft = { -readonly [Key in keyof Details]: Details[Key] };

/** What a piece has of its own, beside the details of its message. */
export interface OwnDetails {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly payload?: string | undefined;
  readonly story_id?: string | undefined;
  readonly post_id?: string | undefined;
  readonly reel_id?: string | undefined;
  readonly sticker_id?: string | undefined;
  readonly text?: string | undefined;
  readonly attachments?: readonly string[] | undefined;
  readonly num_edit?: number | undefined;
  readonly watermark?: number | undefined;
  readonly url?: string | undefined;
}

const none: OwnDetails = {};

/** Turns a message or postback, and what the piece has of its own, into details. */
export function detailsOf(body: Loose, own: OwnDetails = none): Details {
  const details: Draft = {};
  put(details, 'type', own.type);
  put(details, 'title', own.title);
  put(details, 'payload', own.payload);
  if (body.reply_to === undefined) put(details, 'story_id', own.story_id);
  else putReply(details, fieldsOf(body.reply_to), own.story_id);
  put(details, 'post_id', own.post_id);
  put(details, 'reel_id', own.reel_id);
  put(details, 'sticker_id', own.sticker_id);
  if (isObject(body.referral)) putReferral(details, body.referral);
  put(details, 'text', own.text);
  put(details, 'attachments', own.attachments);
  put(details, 'num_edit', own.num_edit);
  put(details, 'watermark', own.watermark);
  put(details, 'url', own.url);
  return details;
}

/** Where a story is answered with a story, the one that was answered is `story_id`. */
function putReply(details: Draft, replyTo: Loose, ownStory: string | undefined): void {
  const story = fieldsOf(replyTo.story);
  put(details, isObject(replyTo.story) ? 'media_id' : 'story_id', ownStory);
  put(details, 'story_id', stringOf(story.id));
  put(details, 'story_url', textOf(story.url));
  put(details, 'link_sticker_url', textOf(story.link_sticker_url));
  put(details, 'reply_to_mid', stringOf(replyTo.mid));
}

/** Turns a referral, which may stand alone, into details. */
export function referralDetailsOf(referral: Loose): Details {
  const details: Draft = {};
  putReferral(details, referral);
  return details;
}

function putReferral(details: Draft, referral: Loose): void {
  put(details, 'product_id', stringOf(fieldsOf(referral.product).id));
  put(details, 'referral', referral);
}

function put<Key extends keyof Details>(details: Draft, key: Key, value: Draft[Key] | undefined): void {
  if (value !== undefined) details[key] = value;
}
