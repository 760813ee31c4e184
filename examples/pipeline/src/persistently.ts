import { setTimeout as pause } from 'node:timers/promises';

const tries = 30;

/** A stream may be without a leader for a while. That is no fault of the message, and should not count as one. */
export async function persistently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = tries; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await pause(1_000);
    }
  }
}
