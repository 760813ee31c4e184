import type { Settings } from './settings.ts';

/**
 * Ends a call after the time that it may take. To be given beside a request and not within it: Node 20 drops the signal
 * of a request that nobody holds any longer, and the call would never end.
 */
export function timeLimit({ REQUEST_TIMEOUT_SECONDS }: Settings): { readonly signal: AbortSignal } {
  return { signal: AbortSignal.timeout(Math.ceil(REQUEST_TIMEOUT_SECONDS * 1000)) };
}
