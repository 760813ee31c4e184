import type { UnsupportedReason } from '../../types/result.ts';
import type { Item } from '../item.ts';
import type { Pick } from '../rule.ts';
import type { OwnDetails } from './details.ts';

/** Picks the rule for what nobody can read, with the reason why. */
export function unsupported(item: Item, reason: UnsupportedReason, own?: OwnDetails): Pick<'unsupported'> {
  return { shape: 'unsupported', piece: { item, reason, own } };
}
