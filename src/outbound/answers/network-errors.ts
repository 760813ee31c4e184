import { ownField } from '../reading/own-keys.ts';

/** What the codes of Node and Bun say: there is no connection, so nothing went out on it. */
const unsentCodes: ReadonlySet<unknown> = new Set(
  [
    // https://nodejs.org/api/errors.html#common-system-errors
    'ECONNREFUSED EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ENOTFOUND EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
    'ConnectionRefused FailedToOpenSocket',
    // https://nodejs.org/api/tls.html#x509-certificate-error-codes
    'CERT_CHAIN_TOO_LONG CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_REJECTED CERT_REVOKED CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED CRL_HAS_EXPIRED CRL_NOT_YET_VALID CRL_SIGNATURE_FAILURE DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERROR_IN_CERT_NOT_AFTER_FIELD ERROR_IN_CERT_NOT_BEFORE_FIELD ERROR_IN_CRL_LAST_UPDATE_FIELD',
    'ERROR_IN_CRL_NEXT_UPDATE_FIELD HOSTNAME_MISMATCH INVALID_CA INVALID_PURPOSE PATH_LENGTH_EXCEEDED',
    'SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY UNABLE_TO_DECRYPT_CERT_SIGNATURE',
    'UNABLE_TO_DECRYPT_CRL_SIGNATURE UNABLE_TO_GET_CRL UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID UNKNOWN_CERTIFICATE_VERIFICATION_ERROR',
  ].flatMap((codes) => codes.split(' ')),
);

/** What failed in Node. A connection that stands can meet a missing route, too, after the request went out. */
const isUnsentAfter: ReadonlyMap<unknown, boolean> = new Map([
  ['connect', true],
  ['getaddrinfo', true],
  ['read', false],
  ['write', false],
]);

/** Deno gives words alone. A link cannot hold these: its spaces are encoded. */
const denoWords = /client error \(Connect\)|error trying to connect/;

/** Wrappers around wrappers are no more than this. */
const maxLevels = 8;

/**
 * Tells whether what `fetch` threw says for sure that the request did not go out: there is no connection, or no good
 * certificate. Of an error and its causes one must say so, and none may say anything else.
 */
export function isSurelyUnsent(thrown: unknown, firstLevel = 0): boolean {
  let isSaid = false;
  let error = thrown;
  for (let level = firstLevel; typeof error === 'object' && error !== null; level++) {
    const says = level < maxLevels && saysUnsent(error, level);
    if (says === false) return false;
    if (says === true) isSaid = true;
    error = ownField(error, 'cause');
  }
  return isSaid;
}

/** What one error says of the request; `undefined` where it says nothing. */
function saysUnsent(error: object, level: number): boolean | undefined {
  const errors = ownField(error, 'errors');
  // One for each address of the host, and the code is that of the first.
  if (Array.isArray(errors) && errors.length > 0) return errors.every((each) => isSurelyUnsent(each, level + 1));
  if (['AbortError', 'TimeoutError'].includes(String(Reflect.get(error, 'name')))) return false;
  const code = ownField(error, 'code');
  if (typeof code === 'string') return isUnsentAfter.get(ownField(error, 'syscall')) ?? unsentCodes.has(code);
  const message = ownField(error, 'message');
  return (typeof message === 'string' && denoWords.test(message)) || undefined;
}
