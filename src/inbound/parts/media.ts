import type { ContactMediaMessage } from '../../types/conversation-api.ts';
import type { InboundOptions } from '../../types/options.ts';
import type { Meaning, Pieces } from '../rule.ts';
import { contactMessage } from './contact-message.ts';
import type { LookupFailed } from './look-up.ts';

/** Turns media into a message: with a caption a card, else the media as the rule wants them. */
export function mediaMessage(
  { message, attachment, link, caption }: Pieces['media'],
  media: ContactMediaMessage,
  options: InboundOptions,
): Meaning | LookupFailed {
  const content = caption === undefined ? { media_message: media } : { media_card_message: { url: link, caption } };
  return contactMessage(content, message, attachment, options);
}
