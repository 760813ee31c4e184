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

/** Every field as an own one, so that nothing inherited answers. */
const nothing: OwnDetails = {
  type: undefined,
  title: undefined,
  payload: undefined,
  story_id: undefined,
  post_id: undefined,
  reel_id: undefined,
  sticker_id: undefined,
  text: undefined,
  attachments: undefined,
  app_id: undefined,
  metadata: undefined,
  num_edit: undefined,
  watermark: undefined,
  url: undefined,
  page: undefined,
  count: undefined,
  others: undefined,
};

/** Turns a message or postback, and what the outcome has of its own, into details. Each field is named here: see docs/decisions/speed.md. */
export function detailsOf({ reply_to, referral }: Body, more: OwnDetails = nothing): Details {
  const details: Mutable<Details> = {};
  if (more === nothing && reply_to === undefined && referral === undefined) return details;
  const has = { ...nothing, ...more };
  if (has.type !== undefined) details.type = has.type;
  if (has.title !== undefined) details.title = has.title;
  if (has.payload !== undefined) details.payload = has.payload;
  if (reply_to !== undefined) Object.assign(details, detailsOfReply(fieldsOf(reply_to), has.story_id));
  else if (has.story_id !== undefined) details.story_id = has.story_id;
  if (has.post_id !== undefined) details.post_id = has.post_id;
  if (has.reel_id !== undefined) details.reel_id = has.reel_id;
  if (has.sticker_id !== undefined) details.sticker_id = has.sticker_id;
  if (isObject(referral)) Object.assign(details, detailsOfReferral(referral));
  if (has.text !== undefined) details.text = has.text;
  if (has.attachments !== undefined) details.attachments = has.attachments;
  if (has.app_id !== undefined) details.app_id = has.app_id;
  if (has.metadata !== undefined) details.metadata = has.metadata;
  if (has.num_edit !== undefined) details.num_edit = has.num_edit;
  if (has.watermark !== undefined) details.watermark = has.watermark;
  if (has.url !== undefined) details.url = has.url;
  if (has.page !== undefined) details.page = has.page;
  if (has.count !== undefined) details.count = has.count;
  return has.others === undefined ? details : Object.assign(details, has.others);
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
