import type { InboundOptions } from '../../types/options.ts';
import type { Details } from '../../types/result.ts';
import type { Loose } from '../loose.ts';
import type { Meaning } from '../rule.ts';
import { type LookupFailed, lookUpMessage, lookupFailed } from './look-up.ts';

/** Turns what happened to a message of the account into a receipt, with the id of that message where it is known. */
export function receipt(
  status: 'DELIVERED' | 'READ',
  body: Loose,
  details: Details,
  options: InboundOptions,
): Meaning | LookupFailed {
  const message_id = lookUpMessage(body.mid, options);
  if (message_id === lookupFailed) return lookupFailed;
  const reading = { kind: 'receipt', status } as const;
  return { reading: message_id === undefined ? reading : { kind: 'receipt', status, message_id }, details };
}
