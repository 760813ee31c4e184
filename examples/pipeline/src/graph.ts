import { readSendResponse, type SendAnswer, type SendRequest } from 'convograph/outbound';
import type { Settings } from './settings.ts';

/** Sends one request to Instagram. What went wrong is in the answer: this never throws. */
export async function post(request: SendRequest, settings: Settings): Promise<SendAnswer> {
  const { graphUrl, graphToken, account, echoWaitMs } = settings;
  try {
    const response = await fetch(`${graphUrl}/${account}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${graphToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(request),
      redirect: 'manual',
      // Over before another worker stops waiting for the echo and sends it, too.
      signal: AbortSignal.timeout(echoWaitMs * 0.75),
    });
    return readSendResponse(response.status, await response.text(), request);
  } catch {
    // No answer came, or half of one.
    return readSendResponse(0, undefined, request);
  }
}
