import type { RuleDocs } from '../../shared/rule-docs.ts';
import { cardDocs } from './card/card.ts';
import { carouselDocs } from './card/carousel.ts';
import { choiceDocs } from './choice/choice-message.ts';
import { contactInfoDocs } from './contact-info/contact-info.ts';
import { commentReplyDocs } from './events/comment-reply.ts';
import { composingDocs } from './events/composing.ts';
import { composingEndDocs } from './events/composing-end.ts';
import { readMessageDocs } from './events/read-message.ts';
import { unsupportedEventDocs } from './events/unsupported.ts';
import { explicitDocs } from './explicit.ts';
import { listDocs } from './list/list.ts';
import { locationDocs } from './location/location.ts';
import { mediaDocs } from './media/media.ts';
import { omniDocs } from './omni.ts';
import type { RuleId } from './rule.ts';
import { templateDocs } from './template.ts';
import { textDocs } from './text.ts';

/** What is said of each rule. The compiler asks for every one. */
export const outboundDocs: { readonly [Id in RuleId]: RuleDocs } = {
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
