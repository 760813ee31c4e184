import { textOf } from '../loose.ts';

/** What a tap on a quick reply, a button, an ice breaker or the menu brings. */
export interface Tap {
  readonly title: string | undefined;
  readonly payload: string | undefined;
  /** The title, else the payload. */
  readonly text: string;
}

/** Turns a title and a payload into a tap, or `undefined` where both are missing. */
export function tapOf(titleValue: unknown, payloadValue: unknown): Tap | undefined {
  const title = textOf(titleValue);
  const payload = textOf(payloadValue);
  const text = title ?? payload;
  return text === undefined ? undefined : { title, payload, text };
}
