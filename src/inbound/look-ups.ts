import { isPromise } from '../shared/is-promise.ts';
import type { ChoiceResponseMessage } from '../types/conversation-api/contact-message.ts';
import { CallerMistake } from './callers-mistake.ts';
import type { Options } from './inbound-options.ts';
import { isAbsent, isObject, own } from './untrusted.ts';

/** The look-ups of the caller, while one item is read. What was asked is not asked again. */
export interface LookUps {
  /** Turns the mid of a message of this app into its Conversation API id, where the caller knows it. */
  readonly messageIdOf: (mid: string | undefined) => string | undefined;
  /** Turns a payload into the choice that it stands for, where the caller knows it. */
  readonly choiceOf: (payload: string) => ChoiceResponseMessage | undefined;
  /** Whether a look-up threw or gave a wrong answer. Then nothing of the item is to be trusted. */
  readonly haveFailed: () => boolean;
}

const noLookUps: LookUps = { messageIdOf: () => undefined, choiceOf: () => undefined, haveFailed: () => false };

/** Makes the look-ups for one item. */
export function lookUpsOf(options: Options): LookUps {
  if (options.messageIdOf === undefined && options.choiceOf === undefined) return noLookUps;
  let haveFailed = false;

  /** Look-ups are the only code of the caller that runs inside of ours. */
  function ask<T>(name: string, lookUp: () => unknown, read: (answer: unknown) => T | undefined): T | undefined {
    try {
      const answer = lookUp();
      if (isAbsent(answer)) return undefined;
      if (isPromise(answer)) throw new CallerMistake(`options.${name} gave back a promise: await what it needs before`);
      const known = read(answer);
      if (known !== undefined) return known;
    } catch (error) {
      if (error instanceof CallerMistake) throw error;
      // Else as a wrong answer.
    }
    haveFailed = true;
    return undefined;
  }

  const messageIdOf = remembering((mid) => ask('messageIdOf', () => options.messageIdOf?.(mid), messageIdFrom));
  return {
    messageIdOf: (mid) => (mid === undefined ? undefined : messageIdOf(mid)),
    choiceOf: remembering((payload) => ask('choiceOf', () => options.choiceOf?.(payload), choiceFrom)),
    haveFailed: () => haveFailed,
  };
}

/** Asks once for each key. An answer of `undefined` is remembered, too. */
function remembering<T>(ask: (key: string) => T | undefined): (key: string) => T | undefined {
  // Most items ask for nothing.
  let answers: Map<string, T | undefined> | undefined;
  return (key) => {
    answers ??= new Map();
    if (!answers.has(key)) answers.set(key, ask(key));
    return answers.get(key);
  };
}

function messageIdFrom(answer: unknown): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}

function choiceFrom(answer: unknown): ChoiceResponseMessage | undefined {
  if (!isObject(answer)) return undefined;
  const message_id = own(answer, 'message_id');
  const postback_data = own(answer, 'postback_data');
  if (typeof message_id !== 'string' || typeof postback_data !== 'string') return undefined;
  return { message_id, postback_data };
}
