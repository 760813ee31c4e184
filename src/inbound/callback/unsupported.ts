import type { UnsupportedInboundCallback } from '../../types/conversation-api.ts';
import type { Outcome } from '../../types/result.ts';
import { jsonText } from '../json-text.ts';
import { lists } from '../place.ts';

type Content = Pick<UnsupportedInboundCallback, 'unsupported_callback'>;

/** Turns the JSON text of a webhook into what an unsupported callback holds. */
export function unsupportedContent(payload: string): Content {
  return { unsupported_callback: { channel: 'INSTAGRAM', payload } };
}

/** Turns an outcome that was understood, but has no callback of its own, into the JSON text of a webhook with its item. */
export function webhookAround({ at, account, timestamp, raw }: Outcome): string {
  const list = lists.find((name) => at.includes(`/${name}/`)) ?? 'messaging';
  return jsonText({ object: 'instagram', entry: [{ id: account, time: timestamp, [list]: [raw] }] });
}
