import type { Mutable } from '../../shared/mutable.ts';

/**
 * A part of a callback while it is filled: field by field, in the order of the wire. See docs/decisions/speed.md.
 */
export type Filling<T> = T extends unknown ? Partial<Mutable<T>> : never;
