import type { Service } from './service.ts';
import { giveEchoesTime } from './start.ts';

/** While a job waits, the loop turns at least this often. */
export const beatMs = 1000;

/**
 * Gives a function that the loop asks for the time at each turn. If a turn is much later than the one before, the process
 * stood still: it was stopped, or its machine slept. Meanwhile no echo could come in, as before a start.
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
