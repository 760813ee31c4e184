import type { ReceiptOutcome } from '../../../types/outcomes.ts';
import type { Act } from '../../items/act.ts';
import type { LookUps } from '../../look-ups.ts';
import { detailsOf, type OwnDetails } from './details.ts';
import type { Reading } from './rule.ts';

/** Turns what happened to a message of the account into a receipt, with the id of that message where it is known. */
export function receipt(
  status: ReceiptOutcome['status'],
  { mid, body }: Act,
  own: OwnDetails,
  lookUps: LookUps,
): Reading {
  const message_id = lookUps.messageIdOf(mid);
  const details = detailsOf(body, own);
  if (message_id === undefined) return { meaning: { kind: 'receipt', status }, details };
  return { meaning: { kind: 'receipt', status, message_id }, details };
}
