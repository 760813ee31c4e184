import { setTimeout as pause } from 'node:timers/promises';

const tries = 30;

/**
 * A stream may be without a leader for a while. That is no fault of the message, and should not count as one.
 *
 * @param isFinal Whether it would fail again.
 */
export async function persistently<Result>(
  attempt: () => Promise<Result>,
  isFinal: (error: unknown) => boolean = () => false,
): Promise<Result> {
  for (let left = tries; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || isFinal(error)) throw error;
      await pause(1_000);
    }
  }
}
