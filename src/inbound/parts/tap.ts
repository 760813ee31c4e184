import { readChoicePayload } from '../../shared/choice-payload.ts';
import type { ChoiceResponseMessage } from '../../types/conversation-api/contact-message.ts';
import { type LookUps, lookUpChoice } from '../look-ups.ts';
import { stringOf } from '../loose.ts';

/** What a tap on a quick reply, a button, an ice breaker or the menu brings. */
export interface Tap {
  readonly title: string | undefined;
  readonly payload: string | undefined;
  /** The title, else the payload. */
  readonly words: string;
}

/** Turns a title and a payload into a tap, or `undefined` where both are missing. */
export function tapOf(titleValue: unknown, payloadValue: unknown): Tap | undefined {
  const title = stringOf(titleValue);
  const payload = stringOf(payloadValue);
  const words = title ?? payload;
  return words === undefined ? undefined : { title, payload, words };
}

/** Turns a payload into the choice that it stands for; `undefined` where neither our mark nor the caller tells. */
export function choiceBehind(payload: string, lookUps: LookUps): ChoiceResponseMessage | undefined {
  const marked = readChoicePayload(payload);
  if (marked === undefined) return lookUpChoice(payload, lookUps);
  const inside = { message_id: marked.messageId, postback_data: marked.postbackData };
  return marked.messageId === '' ? (lookUpChoice(payload, lookUps) ?? inside) : inside;
}
