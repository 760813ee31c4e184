import type { ContentKey, RefusedKey } from '../model.ts';
import type { OutboundRule, RefusalRule } from '../rule.ts';
import { cardRule } from './card.ts';
import { carouselRule } from './carousel.ts';
import { choiceRule } from './choice.ts';
import { locationRule } from './location.ts';
import { mediaRule } from './media.ts';
import { textRule } from './text.ts';
import { unsupported } from './unsupported.ts';

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
};

/** The contents that are refused, and why. */
export const refusalRules: RefusalRules = {
  list_message: unsupported('list_message', 'content.unsupported'),
  contact_info_message: unsupported('contact_info_message', 'content.unsupported'),
  template_message: unsupported('template_message', 'content.unsupported'),
  explicit_channel_message: unsupported('explicit_channel_message', 'content.unsupported'),
  explicit_channel_omni_message: unsupported('explicit_channel_omni_message', 'content.unsupported'),
  composing_event: unsupported('composing_event', 'event.unsupported'),
  composing_end_event: unsupported('composing_end_event', 'event.unsupported'),
  read_message_event: unsupported('read_message_event', 'event.unsupported'),
  comment_reply_event: unsupported('comment_reply_event', 'event.unsupported'),
  agent_joined_event: unsupported('agent_joined_event', 'event.unsupported'),
  agent_left_event: unsupported('agent_left_event', 'event.unsupported'),
  generic_event: unsupported('generic_event', 'event.unsupported'),
};
