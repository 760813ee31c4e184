import { setTimeout as pause } from 'node:timers/promises';

const tries = 30;

/**
 * Tries again, because a stream may be without a leader for a while. This must not count as a failure of the message.
 *
 * @param isFinal Tells of an error whether another try would fail too.
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
