import type { Mutable } from '../../../shared/mutable.ts';
import { withoutUndefined } from '../../../shared/without-undefined.ts';
import type { Details } from '../../../types/outcomes.ts';
import type { Body } from '../../items/body.ts';
import { fieldsOf, isObject, stringOf, textOf, type Untrusted } from '../../untrusted.ts';

/** What an outcome has of its own, beside the details of its message. */
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

const nothing: OwnDetails = {};

/** Turns a message or postback, and what the outcome has of its own, into details. */
export function detailsOf({ reply_to, referral }: Body, own: OwnDetails = nothing): Details {
  const details: Mutable<Details> = {};
  if (own === nothing && reply_to === undefined && referral === undefined) return details;
  if (own.type !== undefined) details.type = own.type;
  if (own.title !== undefined) details.title = own.title;
  if (own.payload !== undefined) details.payload = own.payload;
  if (reply_to !== undefined) Object.assign(details, detailsOfReply(fieldsOf(reply_to), own.story_id));
  else if (own.story_id !== undefined) details.story_id = own.story_id;
  if (own.post_id !== undefined) details.post_id = own.post_id;
  if (own.reel_id !== undefined) details.reel_id = own.reel_id;
  if (own.sticker_id !== undefined) details.sticker_id = own.sticker_id;
  if (isObject(referral)) Object.assign(details, detailsOfReferral(referral));
  if (own.text !== undefined) details.text = own.text;
  if (own.attachments !== undefined) details.attachments = own.attachments;
  if (own.num_edit !== undefined) details.num_edit = own.num_edit;
  if (own.watermark !== undefined) details.watermark = own.watermark;
  if (own.url !== undefined) details.url = own.url;
  return details;
}

/** Where a story is answered with a story, the one that was answered is `story_id`. */
function detailsOfReply(reply: Untrusted, ownStory: string | undefined): Details {
  const story = fieldsOf(reply.story);
  const isToStory = isObject(reply.story);
  const story_id = isToStory ? stringOf(story.id) : ownStory;
  const story_url = textOf(story.url);
  const link_sticker_url = textOf(story.link_sticker_url);
  const reply_to_mid = stringOf(reply.mid);
  const details: Mutable<Details> = {};
  if (isToStory && ownStory !== undefined) details.media_id = ownStory;
  if (story_id !== undefined) details.story_id = story_id;
  if (story_url !== undefined) details.story_url = story_url;
  if (link_sticker_url !== undefined) details.link_sticker_url = link_sticker_url;
  if (reply_to_mid !== undefined) details.reply_to_mid = reply_to_mid;
  return details;
}

/** Turns a referral, which may stand alone, into details. */
export function detailsOfReferral(referral: Untrusted): Details {
  return withoutUndefined<Details>({ product_id: stringOf(fieldsOf(referral.product).id), referral });
}
