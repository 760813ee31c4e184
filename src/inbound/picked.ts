import type { UnsupportedReason } from '../types/outcomes.ts';
import type { Item } from './item.ts';
import type { Loose } from './loose.ts';
import type { OwnDetails } from './parts/details.ts';
import type { Tap } from './parts/tap.ts';
import type { Picked } from './rule.ts';

/** Picks the rule for what nobody can read, with the reason why. */
export function unsupported(item: Item, reason: UnsupportedReason, own?: OwnDetails): Picked<'unsupported'> {
  return { shape: 'unsupported', item, piece: { reason, own } };
}

/** Picks the rule for the way by which a person came to a new thread: with a message, or with a tap. */
export function arrival(item: Item, referral: Loose, tap?: Tap): Picked<'referral'> {
  return { shape: 'referral', item, piece: { referral, tap, isExistingThread: false } };
}
