import { readSendResponse, type SendRequest, type SendResult } from 'convograph/outbound';
import type { Settings } from './settings.ts';

/**
 * Sends one request to Instagram. The result tells what became of it.
 *
 * @throws Error where it is too late to begin.
 * @param until When it must be over, in milliseconds since the epoch.
 */
export async function post(request: SendRequest, until: number, settings: Settings): Promise<SendResult> {
  const { graphUrl, graphToken } = settings;
  const left = Math.floor(until - Date.now());
  // A process can be stopped and go on much later. A signal that fires at once would not keep the request back.
  if (left <= 0) throw new Error('there was no time left to send it');
  const signal = AbortSignal.timeout(left);
  try {
    const response = await fetch(`${graphUrl}/me/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${graphToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(request),
      redirect: 'manual',
      signal,
    });
    const { status, headers } = response;
    return readSendResponse({ status, body: await response.text(), headers }, request);
  } catch (error) {
    // No answer came, or only a part of it.
    return readSendResponse({ error }, request);
  }
}
