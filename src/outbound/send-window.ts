import type { SendWindow, SendWindowFacts } from '../types/send-window.ts';
import { anybodyWindow, humanAgentWindow } from './options/limits.ts';
import { typeName } from './reading/read.ts';

/**
 * Turns the time of a person's last message into whether they may be written to, until when, and with which tag.
 *
 * Anybody may write for 24 hours, a human agent for 7 days. Times are milliseconds since the epoch; a `now` before the
 * last contact counts as equal to it.
 *
 * @param facts When the person last wrote, what time it is, and whether a person answers.
 * @throws TypeError where a time is no finite number.
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message
 * @example
 * ```ts
 * import { sendWindow } from 'convograph';
 *
 * const lastContactAt = Date.UTC(2026, 0, 1, 12);
 * const twoDaysLater = Date.UTC(2026, 0, 3, 12);
 * console.log(sendWindow({ lastContactAt, now: twoDaysLater })); // → { open: false, reason: 'closed' }
 * console.log(sendWindow({ lastContactAt, now: twoDaysLater, humanAgent: true }));
 * // → { open: true, until: 1767873600000, tag: 'HUMAN_AGENT' }
 * ```
 */
export function sendWindow({ lastContactAt, now, humanAgent = false }: SendWindowFacts): SendWindow {
  checkTime('now', now);
  if (lastContactAt === undefined || lastContactAt === null) return { open: false, reason: 'never' };
  checkTime('lastContactAt', lastContactAt);
  const standardEnd = lastContactAt + anybodyWindow;
  if (now < standardEnd) return { open: true, until: standardEnd };
  const humanAgentEnd = lastContactAt + humanAgentWindow;
  if (humanAgent === true && now < humanAgentEnd) return { open: true, until: humanAgentEnd, tag: 'HUMAN_AGENT' };
  return { open: false, reason: 'closed' };
}

function checkTime(name: string, time: unknown): void {
  if (!Number.isFinite(time)) throw new TypeError(`sendWindow: ${name} must be a finite number, not ${typeName(time)}`);
}
