import type { Drawn } from '../drawn.ts';
import { textOf } from '../given.ts';
import { drawReceipt } from '../parts/line.ts';

/** Draws how far a message came. */
export function drawOutcomeReceipt(outcome: unknown): Drawn | undefined {
  const status = textOf(outcome, 'status');
  if (status === 'DELIVERED') return drawReceipt('Delivered');
  return status === 'READ' ? drawReceipt('Seen') : undefined;
}
