import type { About } from '../shared/about.ts';
import type { ContentKey, RefusedKey, ReplacedKey } from './model.ts';
import { cardAbout } from './rules/card.ts';
import { carouselAbout } from './rules/carousel.ts';
import { choiceAbout } from './rules/choice.ts';
import { commentReplyAbout } from './rules/comment-reply.ts';
import { composingAbout } from './rules/composing.ts';
import { composingEndAbout } from './rules/composing-end.ts';
import { contactInfoAbout } from './rules/contact-info.ts';
import { explicitAbout } from './rules/explicit.ts';
import { listAbout } from './rules/list.ts';
import { locationAbout } from './rules/location.ts';
import { mediaAbout } from './rules/media.ts';
import { omniAbout } from './rules/omni.ts';
import { readMessageAbout } from './rules/read-message.ts';
import { templateAbout } from './rules/template.ts';
import { textAbout } from './rules/text.ts';
import { unsupportedEventAbout } from './rules/unsupported-event.ts';

/** What is said of each rule. The compiler asks for every one. */
export const outboundAbouts: { readonly [Key in ContentKey | ReplacedKey | RefusedKey]: About } = {
  text_message: textAbout,
  media_message: mediaAbout,
  choice_message: choiceAbout,
  card_message: cardAbout,
  carousel_message: carouselAbout,
  location_message: locationAbout,
  list_message: listAbout,
  contact_info_message: contactInfoAbout,
  explicit_channel_message: explicitAbout,
  composing_event: composingAbout,
  composing_end_event: composingEndAbout,
  read_message_event: readMessageAbout,
  comment_reply_event: commentReplyAbout,
  template_message: templateAbout,
  explicit_channel_omni_message: omniAbout,
  agent_joined_event: unsupportedEventAbout,
  agent_left_event: unsupportedEventAbout,
  generic_event: unsupportedEventAbout,
};
