import type { ChoiceResponseMessage } from '../types/conversation-api/contact-message.ts';
import type { InboundOptions } from '../types/options.ts';
import { isAbsent, isObject } from './loose.ts';

/** The look-ups of the caller, while one item is read. */
export interface LookUps {
  readonly options: InboundOptions;
  /** Whether one threw, or answered with what it must not: then what was read is not to be trusted. */
  failed: boolean;
  /** What was asked is not asked again. Most items ask for nothing. */
  messageIds: Map<string, string | undefined> | undefined;
  choices: Map<string, ChoiceResponseMessage | undefined> | undefined;
}

export function newLookUps(options: InboundOptions): LookUps {
  return { options, failed: false, messageIds: undefined, choices: undefined };
}

/** Turns the mid of a message of this app into its Conversation API id, where the caller knows it. */
export function lookUpMessageId(mid: string | undefined, lookUps: LookUps): string | undefined {
  const { options } = lookUps;
  if (mid === undefined || options.messageIdOf === undefined) return undefined;
  lookUps.messageIds ??= new Map();
  return once(lookUps.messageIds, mid, () => ask(() => options.messageIdOf?.(mid), messageIdFrom, lookUps));
}

/** Turns a payload into the choice that it stands for, where the caller knows it. */
export function lookUpChoice(payload: string, lookUps: LookUps): ChoiceResponseMessage | undefined {
  const { options } = lookUps;
  if (options.choiceOf === undefined) return undefined;
  lookUps.choices ??= new Map();
  return once(lookUps.choices, payload, () => ask(() => options.choiceOf?.(payload), choiceFrom, lookUps));
}

/** Asks for what was not asked yet: an answer of `undefined` is one, too. */
function once<T>(answers: Map<string, T | undefined>, key: string, answer: () => T | undefined): T | undefined {
  if (!answers.has(key)) answers.set(key, answer());
  return answers.get(key);
}

/** The only code of others that runs inside of ours. */
function ask<T>(lookUp: () => unknown, read: (answer: unknown) => T | undefined, lookUps: LookUps): T | undefined {
  try {
    const answer = lookUp();
    if (isAbsent(answer)) return undefined;
    const known = read(answer);
    if (known !== undefined) return known;
    lookUps.failed = true;
    // Look-ups are synchronous. A promise that nobody waits for must not end the process when it is rejected.
    if (answer instanceof Promise) answer.catch(() => undefined);
  } catch {
    lookUps.failed = true;
  }
  return undefined;
}

function messageIdFrom(answer: unknown): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}

function choiceFrom(answer: unknown): ChoiceResponseMessage | undefined {
  if (!isObject(answer)) return undefined;
  const { message_id, postback_data } = answer;
  if (typeof message_id !== 'string' || typeof postback_data !== 'string') return undefined;
  return { message_id, postback_data };
}
