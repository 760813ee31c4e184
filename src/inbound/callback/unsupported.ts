import type { UnsupportedInboundCallback } from '../../types/conversation-api/callbacks.ts';
import type { Outcome } from '../../types/outcomes.ts';
import { changeOf } from '../items/change.ts';
import { jsonText } from '../items/json-text.ts';
import { isObject, own } from '../untrusted.ts';

type Content = Pick<UnsupportedInboundCallback, 'unsupported_callback'>;

/** Turns a payload into the callback of the trigger `UNSUPPORTED`. */
export function unsupportedContent(payload: string): Content {
  return { unsupported_callback: { channel: 'INSTAGRAM', payload } };
}

/**
 * Hands over an outcome that was understood, but has no callback of its own, as a webhook with its item.
 *
 * @throws TypeError if the outcome was stored without its item.
 */
export function itemContent(outcome: Outcome): Content {
  const { at, account } = outcome;
  const raw = own(outcome, 'raw');
  if (!isObject(raw)) throw new TypeError('outcome.raw is missing: keep it, because this callback holds the item');
  const object = own(outcome, 'object') ?? 'instagram';
  const timestamp = own(outcome, 'timestamp') ?? undefined;
  const list = /\/(messaging|standby|changes)\/\d+$/.exec(at)?.[1];
  // Outside of lists there are bare changes only: of an entry, or of the whole body.
  const items = list === undefined ? changeOf(raw) : { [list]: [raw] };
  const entry = Object.assign({ id: account, time: timestamp }, items);
  return unsupportedContent(jsonText({ object, entry: [entry] }) ?? '');
}
