import { numberOf } from '../untrusted.ts';

/** Counts below this are seconds. As milliseconds they would be before March 1973. */
const secondsBelow = 100_000_000_000;

/** Milliseconds: the first of January 2100. A later time is a mistake in the unit. */
const latestMilliseconds = 4_102_444_800_000;

/** Turns a time of a webhook, seconds or milliseconds, into milliseconds; `undefined` if it cannot be one. */
export function timeOf(value: unknown): number | undefined {
  const count = numberOf(value);
  if (count === undefined) return undefined;
  const milliseconds = Math.round(count < secondsBelow ? count * 1000 : count);
  return milliseconds >= 1 && milliseconds <= latestMilliseconds ? milliseconds : undefined;
}

/**
 * Turns milliseconds into ISO 8601, or `undefined` where they are no time: those that `timeOf` gives by hand, see
 * docs/decisions/speed.md. `toISOString` serves all others.
 */
export function isoTime(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  if (!Number.isInteger(milliseconds) || timeOf(milliseconds) !== milliseconds) {
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
  }
  const day = `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
  const minute = `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`;
  const rest = date.getUTCMilliseconds();
  return `${day}T${minute}:${twoDigits(date.getUTCSeconds())}.${rest < 100 ? '0' : ''}${twoDigits(rest)}Z`;
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : `${count}`;
}
