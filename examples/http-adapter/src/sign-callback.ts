const encoder = new TextEncoder();

/**
 * Makes the headers that sign a callback: those of the Conversation API.
 *
 * @param seconds Since the epoch.
 * @see https://developers.sinch.com/docs/conversation/callbacks/
 */
export async function signedHeaders(secret: string, body: string, seconds: number): Promise<Record<string, string>> {
  const nonce = crypto.randomUUID();
  return {
    'x-sinch-webhook-signature': await signatureOf(secret, `${body}.${nonce}.${seconds}`),
    'x-sinch-webhook-signature-timestamp': String(seconds),
    'x-sinch-webhook-signature-nonce': nonce,
    'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
  };
}

/** base64(HMAC-SHA256(secret, text)) */
export async function signatureOf(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}
