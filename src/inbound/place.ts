import type { Loose } from './loose.ts';

/** The lists of an entry that hold items. */
export const lists = ['messaging', 'standby', 'changes'] as const;

export type List = (typeof lists)[number];

/** Where an item stands in its webhook. */
export interface Place {
  /** Absent where the entry stands alone, without a webhook around it. */
  readonly webhook: Loose | undefined;
  readonly entry: unknown;
  /** Absent where the entry has no items and stands for itself. */
  readonly list: List | undefined;
  /** JSON Pointer. */
  readonly at: string;
  readonly raw: unknown;
}
