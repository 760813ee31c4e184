import { readChoicePayload } from '../../shared/choice-payload.ts';
import type { ChoiceResponseMessage } from '../../types/conversation-api.ts';
import type { InboundOptions } from '../../types/options.ts';
import { type LookupFailed, lookUpChoice } from './look-up.ts';

/** Turns a payload into the choice that it stands for; `undefined` where neither our mark nor the caller tells. */
export function choiceOf(payload: string, options: InboundOptions): ChoiceResponseMessage | undefined | LookupFailed {
  const marked = readChoicePayload(payload);
  if (marked === undefined) return lookUpChoice(payload, options);
  const inside = { message_id: marked.messageId, postback_data: marked.postbackData };
  return marked.messageId === '' ? (lookUpChoice(payload, options) ?? inside) : inside;
}
