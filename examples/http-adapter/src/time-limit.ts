import type { Settings } from './settings.ts';

/**
 * Ends a call after the time that it may take. Pass it beside a request, not within it: Node 20 drops the signal of a
 * request that nothing refers to any longer, and the call would never end.
 */
export function timeLimit({ REQUEST_TIMEOUT_SECONDS }: Settings): { readonly signal: AbortSignal } {
  return { signal: AbortSignal.timeout(Math.ceil(REQUEST_TIMEOUT_SECONDS * 1000)) };
}
