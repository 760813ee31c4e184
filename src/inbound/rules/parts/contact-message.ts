import type {
  ChoiceResponseMessage,
  ContactMediaMessage,
  MediaCardMessage,
  ReplyTo,
} from '../../../types/conversation-api/contact-message.ts';
import type { Act } from '../../items/act.ts';
import type { LookUps } from '../../look-ups.ts';
import { fieldsOf, own, stringOf } from '../../untrusted.ts';
import { detailsOf, type OwnDetails } from './details.ts';
import type { MediaInput, Reading } from './rule.ts';

/** Turns a text into a message of the contact. */
export function textMessage(text: string, act: Act, more: OwnDetails | undefined, lookUps: LookUps): Reading {
  const text_message = { text };
  const reply_to = replyOf(act, lookUps);
  const message = reply_to === undefined ? { text_message } : { text_message, reply_to };
  return { meaning: { kind: 'message', type: 'text_message', message }, details: detailsOf(act.body, more) };
}

/** Turns a tap on a choice of this app into a message of the contact. */
export function choiceResponse(
  choice_response_message: ChoiceResponseMessage,
  act: Act,
  more: OwnDetails | undefined,
  lookUps: LookUps,
): Reading {
  const reply_to = replyOf(act, lookUps);
  const message = reply_to === undefined ? { choice_response_message } : { choice_response_message, reply_to };
  return { meaning: { kind: 'message', type: 'choice_response_message', message }, details: detailsOf(act.body, more) };
}

/** Turns a medium into a message of the contact: with a caption a media card, else the medium as the rule wants it. */
export function mediaOrCard(input: MediaInput, media: ContactMediaMessage, act: Act, lookUps: LookUps): Reading {
  const { attachment, link, caption } = input;
  return caption === undefined
    ? mediaMessage(media, act, attachment, lookUps)
    : mediaCard({ url: link, caption }, act, attachment, lookUps);
}

function mediaMessage(media_message: ContactMediaMessage, act: Act, more: OwnDetails, lookUps: LookUps): Reading {
  const reply_to = replyOf(act, lookUps);
  const message = reply_to === undefined ? { media_message } : { media_message, reply_to };
  return { meaning: { kind: 'message', type: 'media_message', message }, details: detailsOf(act.body, more) };
}

/** Turns a medium with words into a message of the contact. */
export function mediaCard(
  media_card_message: MediaCardMessage,
  act: Act,
  more: OwnDetails | undefined,
  lookUps: LookUps,
): Reading {
  const reply_to = replyOf(act, lookUps);
  const message = reply_to === undefined ? { media_card_message } : { media_card_message, reply_to };
  return { meaning: { kind: 'message', type: 'media_card_message', message }, details: detailsOf(act.body, more) };
}

/** What the message answers, where the look-up knows it. */
function replyOf({ body }: Act, lookUps: LookUps): ReplyTo | undefined {
  const message_id = lookUps.messageIdOf(stringOf(own(fieldsOf(body.reply_to), 'mid')));
  return message_id === undefined ? undefined : { message_id };
}
