import { isPromise } from '../shared/is-promise.ts';

/** A mistake of the program that calls, and not of what came: the only error that `fromInstagram` throws. */
export class CallerMistake extends TypeError {
  constructor(message: string) {
    super(`fromInstagram: ${message}`);
  }
}

/** Throws for what is no parsed webhook, but what somebody forgot to turn into one. */
export function checkWebhook(webhook: unknown): void {
  if (typeof webhook === 'string') throw new CallerMistake('the webhook is a text: parse it first, with JSON.parse');
  if (typeof webhook !== 'object' || webhook === null || isData(webhook)) return;
  if (isBytes(webhook)) throw new CallerMistake('the webhook is bytes: decode and parse them first, with JSON.parse');
  if (isPromise(webhook)) throw new CallerMistake('the webhook is a promise: await it first');
}

/** Parsed JSON, which nearly every webhook is, needs no further question. */
function isData(value: object): boolean {
  try {
    return Object.getPrototypeOf(value) === Object.prototype && !Object.hasOwn(value, 'then');
  } catch {
    return false;
  }
}

/** Buffers of another realm are bytes, too. */
function isBytes(value: object): boolean {
  return ArrayBuffer.isView(value) || /^\[object (?:Shared)?ArrayBuffer\]$/.test(tagOf(value));
}

/** Nothing that comes from outside may throw, and a proxy does what it wants. */
function tagOf(value: object): string {
  try {
    return Object.prototype.toString.call(value);
  } catch {
    return '';
  }
}
