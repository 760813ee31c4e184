import type { ContactMessage } from '../../types/conversation-api.ts';
import type { InboundOptions } from '../../types/options.ts';
import { fieldsOf, type Loose } from '../loose.ts';
import type { Meaning } from '../rule.ts';
import { detailsOf, type OwnDetails } from './details.ts';
import { type LookupFailed, lookUpMessage, lookupFailed } from './look-up.ts';

/** Turns content and the message or postback it came in into a message of the contact, with what it replies to. */
export function contactMessage(
  content: ContactMessage,
  body: Loose,
  own: OwnDetails | undefined,
  options: InboundOptions,
): Meaning | LookupFailed {
  const answered = lookUpMessage(fieldsOf(body.reply_to).mid, options);
  if (answered === lookupFailed) return lookupFailed;
  const message = answered === undefined ? content : Object.assign({}, content, { reply_to: { message_id: answered } });
  return { reading: { kind: 'message', message }, details: detailsOf(body, own) };
}
