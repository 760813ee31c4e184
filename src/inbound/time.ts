import { numberOf } from './loose.ts';

/** Counts below this are seconds: as milliseconds they would lie before March 1973, long before Instagram. */
const secondsBelow = 100_000_000_000;

/** Milliseconds; the first of January 2100. What lies beyond is no time but a mistake in the unit. */
const latestMilliseconds = 4_102_444_800_000;

/** Turns a time of a webhook, seconds or milliseconds, into milliseconds; `undefined` where it is unusable. */
export function timeOf(value: unknown): number | undefined {
  const count = numberOf(value);
  if (count === undefined) return undefined;
  const milliseconds = Math.round(count < secondsBelow ? count * 1000 : count);
  return milliseconds >= 1 && milliseconds <= latestMilliseconds ? milliseconds : undefined;
}
