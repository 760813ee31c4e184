import type { ChoiceResponseMessage } from '../../types/conversation-api.ts';
import type { InboundOptions } from '../../types/options.ts';
import { idOf, isObject } from '../loose.ts';

/** A look-up threw, or answered with what it must not: the item becomes `unsupported`. */
export const lookupFailed: unique symbol = Symbol('look-up failed');

export type LookupFailed = typeof lookupFailed;

/** Turns the mid of a message of this app into its Conversation API id, where the caller knows it. */
export function lookUpMessage(mid: unknown, options: InboundOptions): string | undefined | LookupFailed {
  const known = idOf(mid);
  if (known === undefined) return undefined;
  return ask(() => options.messageIdOf?.(known), messageIdFrom);
}

/** Turns a payload that does not carry its choice into the choice, where the caller knows it. */
export function lookUpChoice(
  payload: string,
  options: InboundOptions,
): ChoiceResponseMessage | undefined | LookupFailed {
  return ask(() => options.choiceOf?.(payload), choiceFrom);
}

/** The only code of others that runs inside of ours. A promise is a wrong answer too: look-ups are synchronous. */
function ask<T>(lookUp: () => unknown, read: (answer: unknown) => T): T | undefined | LookupFailed {
  try {
    const answer = lookUp();
    return answer === undefined || answer === null ? undefined : read(answer);
  } catch {
    return lookupFailed;
  }
}

function messageIdFrom(answer: unknown): string | undefined | LookupFailed {
  if (typeof answer !== 'string') return lookupFailed;
  return answer === '' ? undefined : answer;
}

function choiceFrom(answer: unknown): ChoiceResponseMessage | LookupFailed {
  if (!isObject(answer)) return lookupFailed;
  const { message_id, postback_data } = answer;
  if (typeof message_id !== 'string' || typeof postback_data !== 'string') return lookupFailed;
  return { message_id, postback_data };
}
