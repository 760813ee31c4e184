import type { ContentKey, RefusedKey } from './model.ts';
import type { OutboundRule, RefusalRule } from './rule.ts';
import { cardRule } from './card/card.ts';
import { carouselRule } from './card/carousel.ts';
import { choiceRule } from './choice/choice-message.ts';
import { commentReplyRule } from './events/comment-reply.ts';
import { composingRule } from './events/composing.ts';
import { composingEndRule } from './events/composing-end.ts';
import { contactInfoRule } from './contact-info/contact-info.ts';
import { explicitRule } from './explicit.ts';
import { listRule } from './list/list.ts';
import { locationRule } from './location/location.ts';
import { mediaRule } from './media/media.ts';
import { readMessageRule } from './events/read-message.ts';
import { textRule } from './text.ts';
import { unsupportedEvent } from './events/unsupported.ts';

// Mapped types, not `satisfies`: that would lose which content belongs to which rule (TS2345 at every call).
export type OutboundRules = { readonly [Key in ContentKey]: OutboundRule<Key> };
export type RefusalRules = { readonly [Key in RefusedKey]: RefusalRule<Key> };

/** What becomes of each content of a message. The compiler asks for every one. */
export const outboundRules: OutboundRules = {
  text_message: textRule,
  media_message: mediaRule,
  choice_message: choiceRule,
  card_message: cardRule,
  carousel_message: carouselRule,
  location_message: locationRule,
  list_message: listRule,
  contact_info_message: contactInfoRule,
  explicit_channel_message: explicitRule,
  composing_event: composingRule,
  composing_end_event: composingEndRule,
  read_message_event: readMessageRule,
  comment_reply_event: commentReplyRule,
};

/** The contents that are refused, and why. */
export const refusalRules: RefusalRules = {
  agent_joined_event: unsupportedEvent('agent_joined_event'),
  agent_left_event: unsupportedEvent('agent_left_event'),
  generic_event: unsupportedEvent('generic_event'),
};
