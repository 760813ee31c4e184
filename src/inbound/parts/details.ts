import type { Details } from '../../types/outcomes.ts';
import type { Body } from '../fields.ts';
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

/** Turns a message or postback, and what the piece has of its own, into details. */
export function detailsOf(body: Body, own: OwnDetails | undefined): Details {
  const details: Draft = {};
  // By its name, each: by a key that varies, a field would take several times as long.
  if (own !== undefined) {
    if (own.type !== undefined) details.type = own.type;
    if (own.title !== undefined) details.title = own.title;
    if (own.payload !== undefined) details.payload = own.payload;
  }
  if (body.reply_to !== undefined) putReply(details, fieldsOf(body.reply_to), own?.story_id);
  else if (own?.story_id !== undefined) details.story_id = own.story_id;
  if (own !== undefined) {
    if (own.post_id !== undefined) details.post_id = own.post_id;
    if (own.reel_id !== undefined) details.reel_id = own.reel_id;
    if (own.sticker_id !== undefined) details.sticker_id = own.sticker_id;
  }
  if (isObject(body.referral)) putReferral(details, body.referral);
  if (own !== undefined) {
    if (own.text !== undefined) details.text = own.text;
    if (own.attachments !== undefined) details.attachments = own.attachments;
    if (own.num_edit !== undefined) details.num_edit = own.num_edit;
    if (own.watermark !== undefined) details.watermark = own.watermark;
    if (own.url !== undefined) details.url = own.url;
  }
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
