import { isNonEmptyString } from './non-empty-string.ts';

/** The key of each secret, imported once: importing takes longer than a check. The only state of the library. */
const keys = new Map<string, Promise<Key>>();

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** What Instagram sends. Nothing else can pass. */
const signatureHeader = /^sha256=[0-9a-f]{64}$/;

/**
 * Tells whether one of the secrets signed the raw body of a webhook. Compares in constant time.
 *
 * Only `sha256=` and 64 lower-case hexadecimal digits can pass. Any other header gives `false`.
 *
 * @param rawBody The body as it came, before any parsing: bytes, or their UTF-8 text. A body that was parsed and written
 * again has other bytes, because `\/` and `\u00e9` are gone.
 * @param header The value of `X-Hub-Signature-256`.
 * @param secrets The app secret. Several, if there are more: Instagram Login has its own, and a rotation has an old one.
 * @returns A promise of `true` or `false`.
 * @throws TypeError (as a rejection) if there is no secret, a secret is empty, or there is no raw body.
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 * @example
 * ```ts
 * import { verifySignature } from 'convograph';
 *
 * const rawBody = '{"object":"instagram","entry":[]}';
 * const header = 'sha256=4868ba1823ceabaf8b38db993057d6e01e2dea967330aad8444f60a4531cd687';
 * console.log(await verifySignature(rawBody, header, 'app-secret')); // → true
 * console.log(await verifySignature(rawBody, header, ['another secret'])); // → false
 * ```
 */
export async function verifySignature(
  rawBody: Uint8Array | ArrayBuffer | string,
  header: unknown,
  secrets: string | readonly string[],
): Promise<boolean> {
  const all: readonly unknown[] = Array.isArray(secrets) ? [...secrets] : [secrets];
  if (all.length === 0 || !all.every(isNonEmptyString))
    throw new TypeError('verifySignature: secrets must be non-empty strings');
  const body = bytesOf(rawBody);
  if (typeof header !== 'string' || !signatureHeader.test(header)) return false;
  const signature = hexBytes(header.slice('sha256='.length));
  const checks = all.map(async (secret) => crypto.subtle.verify(algorithm, await keyOf(secret), signature, body));
  return (await Promise.all(checks)).includes(true);
}

function bytesOf(rawBody: unknown): Uint8Array | ArrayBuffer {
  if (typeof rawBody === 'string') return new TextEncoder().encode(rawBody);
  if (rawBody instanceof Uint8Array || rawBody instanceof ArrayBuffer) return rawBody;
  throw new TypeError('verifySignature: rawBody must be bytes or text, before it is parsed');
}

function hexBytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.matchAll(/../g), ([byte]) => Number.parseInt(byte, 16));
}

function keyOf(secret: string): Promise<Key> {
  const known = keys.get(secret);
  if (known !== undefined) return known;
  // Stryker disable next-line BooleanLiteral: whether a key could be taken out again is seen by nobody
  const key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify']);
  keys.set(secret, key);
  return key;
}
