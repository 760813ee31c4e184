import type { Service } from './service.ts';
import { giveEchoesTime } from './start.ts';

/** While any job waits, the loop turns at least this often. */
export const beatMs = 1000;

/**
 * To be asked for the time at each turn of the loop. Much later than the turn before, the process stood still: stopped,
 * or its machine asleep. Then no echo could come in, as after a start.
 */
export function createWatch(service: Service): () => number {
  let last = service.now();
  return () => {
    const now = service.now();
    if (now - last > 2 * beatMs) giveEchoesTime(service);
    last = now;
    return now;
  };
}
