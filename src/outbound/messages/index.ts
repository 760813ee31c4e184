import { cardRule } from './card/card.ts';
import { carouselRule } from './card/carousel.ts';
import { choiceRule } from './choice/choice-message.ts';
import { contactInfoRule } from './contact-info/contact-info.ts';
import { commentReplyRule } from './events/comment-reply.ts';
import { composingRule } from './events/composing.ts';
import { composingEndRule } from './events/composing-end.ts';
import { readMessageRule } from './events/read-message.ts';
import { unsupportedEvent } from './events/unsupported.ts';
import { explicitRule } from './explicit.ts';
import { listRule } from './list/list.ts';
import { locationRule } from './location/location.ts';
import { mediaRule } from './media/media.ts';
import type { ContentKey, OutboundRule } from './rule.ts';
import { templateReferenceRule, templateRule } from './template.ts';
import { textRule } from './text.ts';

/** What becomes of each content of a message, an event or an override. The compiler asks for every one. */
export const outboundRules: { readonly [Key in ContentKey]: OutboundRule } = {
  text_message: textRule,
  media_message: mediaRule,
  choice_message: choiceRule,
  card_message: cardRule,
  carousel_message: carouselRule,
  location_message: locationRule,
  list_message: listRule,
  contact_info_message: contactInfoRule,
  explicit_channel_message: explicitRule,
  template_message: templateRule,
  template_reference: templateReferenceRule,
  composing_event: composingRule,
  composing_end_event: composingEndRule,
  read_message_event: readMessageRule,
  comment_reply_event: commentReplyRule,
  agent_joined_event: unsupportedEvent,
  agent_left_event: unsupportedEvent,
  generic_event: unsupportedEvent,
};
