import { createHmac } from 'node:crypto';
import { newId } from './ids.ts';
import type { Settings } from './settings.ts';
import type { Work } from './worker.ts';

const timeoutMs = 10_000;

/** Posts callbacks to their target, signed as the Conversation API signs them. */
export function callbackWork({ callbackUrl, callbackSecret }: Settings): Work {
  return {
    stage: 'callbacks',
    handle: async ({ message }) => {
      const response = await fetch(callbackUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // The same each time this callback is posted, so that the target recognises it.
          'idempotency-key': message.headers?.get('Nats-Msg-Id') ?? '',
          ...signatureOf(message.string(), callbackSecret, Date.now()),
        },
        body: message.data,
        // A redirect that is followed could become a GET, and its answer would look like that of the target.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the callback target answered ${response.status}`);
    },
  };
}

/** Makes the four headers of a signed callback. */
export function signatureOf(body: string, secret: string, now: number): Record<string, string> {
  const nonce = newId(now);
  const timestamp = String(Math.floor(now / 1_000));
  return {
    'x-sinch-webhook-signature': createHmac('sha256', secret).update(`${body}.${nonce}.${timestamp}`).digest('base64'),
    'x-sinch-webhook-signature-timestamp': timestamp,
    'x-sinch-webhook-signature-nonce': nonce,
    'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
  };
}
