import type { RuleDocs } from '../shared/rule-docs.ts';
import type { ContentKey, RefusedKey, ReplacedKey } from './model.ts';
import { cardDocs } from './rules/card.ts';
import { carouselDocs } from './rules/carousel.ts';
import { choiceDocs } from './rules/choice.ts';
import { commentReplyDocs } from './rules/comment-reply.ts';
import { composingDocs } from './rules/composing.ts';
import { composingEndDocs } from './rules/composing-end.ts';
import { contactInfoDocs } from './rules/contact-info.ts';
import { explicitDocs } from './rules/explicit.ts';
import { listDocs } from './rules/list.ts';
import { locationDocs } from './rules/location.ts';
import { mediaDocs } from './rules/media.ts';
import { omniDocs } from './rules/omni.ts';
import { readMessageDocs } from './rules/read-message.ts';
import { templateDocs } from './rules/template.ts';
import { textDocs } from './rules/text.ts';
import { unsupportedEventDocs } from './rules/unsupported-event.ts';

/** What is said of each rule. The compiler asks for every one. */
export const outboundDocs: { readonly [Key in ContentKey | ReplacedKey | RefusedKey]: RuleDocs } = {
  text_message: textDocs,
  media_message: mediaDocs,
  choice_message: choiceDocs,
  card_message: cardDocs,
  carousel_message: carouselDocs,
  location_message: locationDocs,
  list_message: listDocs,
  contact_info_message: contactInfoDocs,
  explicit_channel_message: explicitDocs,
  composing_event: composingDocs,
  composing_end_event: composingEndDocs,
  read_message_event: readMessageDocs,
  comment_reply_event: commentReplyDocs,
  template_message: templateDocs,
  explicit_channel_omni_message: omniDocs,
  agent_joined_event: unsupportedEventDocs,
  agent_left_event: unsupportedEventDocs,
  generic_event: unsupportedEventDocs,
};
