import type { ContactMediaMessage, ContactMessage } from '../../types/conversation-api/contact-message.ts';
import type { ContactMessageType } from '../../types/outcomes.ts';
import type { Item } from '../item.ts';
import { type LookUps, lookUpMessageId } from '../look-ups.ts';
import { fieldsOf, stringOf } from '../loose.ts';
import type { Meaning, Pieces } from '../rule.ts';
import { detailsOf, type OwnDetails } from './details.ts';

/** Turns content of an item into a message of the contact, with what it replies to. */
export function contactMessage(
  content: ContactMessage,
  { body }: Item,
  own: OwnDetails | undefined,
  lookUps: LookUps,
): Meaning {
  const message_id = lookUpMessageId(stringOf(fieldsOf(body.reply_to).mid), lookUps);
  const message = message_id === undefined ? content : Object.assign({}, content, { reply_to: { message_id } });
  // A content has one key, and `type` is that key.
  const type = Object.keys(content)[0] as ContactMessageType;
  const reading = { kind: 'message', type, message } as Meaning['reading'];
  return { reading, details: detailsOf(body, own) };
}

/** Turns media into a message: with a caption a card, else the media as the rule wants them. */
export function mediaMessage(
  { attachment, link, caption }: Pieces['media'],
  media: ContactMediaMessage,
  item: Item,
  lookUps: LookUps,
): Meaning {
  const content = caption === undefined ? { media_message: media } : { media_card_message: { url: link, caption } };
  return contactMessage(content, item, attachment, lookUps);
}

/** Turns what happened to a message of the account into a receipt, with the id of that message where it is known. */
export function receipt(status: 'DELIVERED' | 'READ', { mid, body }: Item, own: OwnDetails, lookUps: LookUps): Meaning {
  const message_id = lookUpMessageId(mid, lookUps);
  const details = detailsOf(body, own);
  if (message_id === undefined) return { reading: { kind: 'receipt', status }, details };
  return { reading: { kind: 'receipt', status, message_id }, details };
}
