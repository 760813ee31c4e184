import { createHmac } from 'node:crypto';
import { account, appSecret } from './settings.ts';

/** A text of a person, as an item of a webhook. */
export function text(person: string, words: string): object {
  return {
    sender: { id: person },
    recipient: { id: account },
    timestamp: 1_700_000_000_000,
    message: { mid: `mid.${person}.${words}`, text: words },
  };
}

export function bodyOf(...items: readonly object[]): string {
  return JSON.stringify({ object: 'instagram', entry: [{ id: account, time: 1_700_000_000_123, messaging: items }] });
}

/** Posts a webhook body as Instagram does. Gives the status. */
export async function deliver(url: string, body: string, secret: string = appSecret): Promise<number> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = { 'x-hub-signature-256': `sha256=${signature}` };
  const { status } = await fetch(`${url}/webhook`, { method: 'POST', headers, body });
  return status;
}
