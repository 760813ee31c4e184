import type { Mutable } from '../../../shared/mutable.ts';
import { withoutUndefined } from '../../../shared/without-undefined.ts';
import type { Details, SentAttachment } from '../../../types/outcomes.ts';
import type { Body } from '../../items/body.ts';
import { fieldsOf, isObject, isSet, own, stringOf, textOf, type Untrusted } from '../../untrusted.ts';

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
  readonly attachments?: readonly SentAttachment[] | undefined;
  readonly app_id?: string | undefined;
  readonly metadata?: string | undefined;
  readonly num_edit?: number | undefined;
  readonly watermark?: number | undefined;
  readonly url?: string | undefined;
  readonly page?: true | undefined;
  readonly count?: number | undefined;
  /** What few outcomes have. */
  readonly others?: Details | undefined;
}

const nothing: OwnDetails = {};

/** Turns a message or postback, and what the outcome has of its own, into details. */
export function detailsOf({ reply_to, referral }: Body, more: OwnDetails = nothing): Details {
  const details: Mutable<Details> = {};
  if (more === nothing && reply_to === undefined && referral === undefined) return details;
  if (has(more, 'type')) details.type = more.type;
  if (has(more, 'title')) details.title = more.title;
  if (has(more, 'payload')) details.payload = more.payload;
  if (reply_to !== undefined)
    Object.assign(details, detailsOfReply(fieldsOf(reply_to), has(more, 'story_id') ? more.story_id : undefined));
  else if (has(more, 'story_id')) details.story_id = more.story_id;
  if (has(more, 'post_id')) details.post_id = more.post_id;
  if (has(more, 'reel_id')) details.reel_id = more.reel_id;
  if (has(more, 'sticker_id')) details.sticker_id = more.sticker_id;
  if (isObject(referral)) Object.assign(details, detailsOfReferral(referral));
  if (has(more, 'text')) details.text = more.text;
  if (has(more, 'attachments')) details.attachments = more.attachments;
  if (has(more, 'app_id')) details.app_id = more.app_id;
  if (has(more, 'metadata')) details.metadata = more.metadata;
  if (has(more, 'num_edit')) details.num_edit = more.num_edit;
  if (has(more, 'watermark')) details.watermark = more.watermark;
  if (has(more, 'url')) details.url = more.url;
  if (has(more, 'page')) details.page = more.page;
  if (has(more, 'count')) details.count = more.count;
  return has(more, 'others') ? Object.assign(details, more.others) : details;
}

/** What is absent in it is not in `Object.prototype` either: somebody may have put it there. */
function has<Key extends keyof OwnDetails>(
  more: OwnDetails,
  key: Key,
): more is OwnDetails & { readonly [Each in Key]: NonNullable<OwnDetails[Each]> } {
  return more[key] !== undefined && Object.hasOwn(more, key);
}

/** Where a story is answered with a story, the one that was answered is `story_id`. */
function detailsOfReply(reply: Untrusted, ownStory: string | undefined): Details {
  const given = own(reply, 'story');
  const story = fieldsOf(given);
  const isToStory = isObject(given);
  const story_id = isToStory ? stringOf(own(story, 'id')) : ownStory;
  const story_url = textOf(own(story, 'url'));
  const link_sticker_url = textOf(own(story, 'link_sticker_url'));
  const reply_to_mid = stringOf(own(reply, 'mid'));
  const details: Mutable<Details> = {};
  if (isToStory && ownStory !== undefined) details.media_id = ownStory;
  if (story_id !== undefined) details.story_id = story_id;
  if (story_url !== undefined) details.story_url = story_url;
  if (link_sticker_url !== undefined) details.link_sticker_url = link_sticker_url;
  if (reply_to_mid !== undefined) details.reply_to_mid = reply_to_mid;
  if (isSet(own(reply, 'is_self_reply'))) details.is_self_reply = true;
  return details;
}

/** Turns a referral, which may stand alone, into details. */
export function detailsOfReferral(referral: Untrusted): Details {
  return withoutUndefined<Details>({ product_id: stringOf(own(fieldsOf(own(referral, 'product')), 'id')), referral });
}
