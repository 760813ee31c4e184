import type { InstagramRecipient, SendRequest } from '../../src/outbound/index.ts';
import { faultsOfAll } from '../../test/support/oracle.ts';
import { type GraphError, graphError } from './graph-error.ts';

/** A request that has a documented form and a recipient. */
export type WellFormed = SendRequest & { readonly recipient: InstagramRecipient };

/** Gives what is wrong with the form of a request; an empty list where it keeps every documented limit. */
export function faultsOfForm(request: unknown): readonly string[] {
  const hasRecipient = typeof request === 'object' && request !== null && 'recipient' in request;
  return hasRecipient ? faultsOfAll([request]) : ['/recipient is missing'];
}

export function isWellFormed(request: unknown): request is WellFormed {
  return faultsOfForm(request).length === 0;
}

/** Makes the answer to a request with faults. A text over its limit has its own code. */
export function formError(faults: readonly string[]): GraphError {
  const isTooLong = faults.some((fault) => /^\/message\/text has \d+ /.test(fault));
  if (isTooLong) return graphError(100, 'Length of param message[text] must be less than or equal to 1000', 2534038);
  return graphError(100, `Invalid parameter: ${faults.join('; ')}`);
}
