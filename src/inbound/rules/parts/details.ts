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

/**
 * Turns a message or postback, and what the outcome has of its own, into details. Each field is named here, and what is undefined,
 * as most is, is not asked whose it is: see docs/decisions/speed.md.
 */
export function detailsOf({ reply_to, referral }: Body, more: OwnDetails = nothing): Details {
  const details: Mutable<Details> = {};
  if (more === nothing && reply_to === undefined && referral === undefined) return details;
  if (more.type !== undefined && Object.hasOwn(more, 'type')) details.type = more.type;
  if (more.title !== undefined && Object.hasOwn(more, 'title')) details.title = more.title;
  if (more.payload !== undefined && Object.hasOwn(more, 'payload')) details.payload = more.payload;
  const story = Object.hasOwn(more, 'story_id') ? more.story_id : undefined;
  if (reply_to !== undefined) Object.assign(details, detailsOfReply(fieldsOf(reply_to), story));
  else if (story !== undefined) details.story_id = story;
  if (more.post_id !== undefined && Object.hasOwn(more, 'post_id')) details.post_id = more.post_id;
  if (more.reel_id !== undefined && Object.hasOwn(more, 'reel_id')) details.reel_id = more.reel_id;
  if (more.sticker_id !== undefined && Object.hasOwn(more, 'sticker_id')) details.sticker_id = more.sticker_id;
  if (isObject(referral)) Object.assign(details, detailsOfReferral(referral));
  if (more.text !== undefined && Object.hasOwn(more, 'text')) details.text = more.text;
  if (more.attachments !== undefined && Object.hasOwn(more, 'attachments')) details.attachments = more.attachments;
  if (more.app_id !== undefined && Object.hasOwn(more, 'app_id')) details.app_id = more.app_id;
  if (more.metadata !== undefined && Object.hasOwn(more, 'metadata')) details.metadata = more.metadata;
  if (more.num_edit !== undefined && Object.hasOwn(more, 'num_edit')) details.num_edit = more.num_edit;
  if (more.watermark !== undefined && Object.hasOwn(more, 'watermark')) details.watermark = more.watermark;
  if (more.url !== undefined && Object.hasOwn(more, 'url')) details.url = more.url;
  if (more.page !== undefined && Object.hasOwn(more, 'page')) details.page = more.page;
  if (more.count !== undefined && Object.hasOwn(more, 'count')) details.count = more.count;
  return Object.hasOwn(more, 'others') ? Object.assign(details, more.others) : details;
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
