import { createHmac } from 'node:crypto';
import { request } from 'node:http';

/** A receiver must acknowledge within this time: Meta's pages give it 5 seconds. */
const acknowledgeWithinMs = 5000;

/** Writes JSON with Meta's escapes. If a receiver parses it and writes it again, it gets other bytes and another signature. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Posts a signed webhook. Tells whether it was acknowledged: only 200 does that. */
export function postWebhook(url: string, body: string, appSecret: string, signal: AbortSignal): Promise<boolean> {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
  return new Promise((resolve) => {
    // No agent: a connection that was kept, and that the receiver has closed, would look like a missed delivery.
    const call = request(url, { method: 'POST', headers, agent: false, signal }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    call.setTimeout(acknowledgeWithinMs, () => call.destroy());
    call.on('error', () => resolve(false));
    call.end(body);
  });
}
