import type { NonEmpty, OutboundResult } from '../types/result.ts';
import { address } from './address.ts';
import type { Fitted } from './fit.ts';
import type { Job } from './job.ts';
import { type Log, noticesOf } from './log.ts';
import type { Contents, Tagged } from './model.ts';

/** The result of a message that was built: its requests and notices, or what was found too long on the way. */
export function result(
  rule: string,
  { kind, content }: Tagged<Contents>,
  fitted: readonly Fitted[],
  job: Job,
): OutboundResult {
  const { log } = job;
  const requests = address(fitted, kind, content.at, job);
  if (log.issues.length > 0) return refusal(log);
  const notices = noticesOf(log);
  if (isNonEmpty(notices)) return { status: 'adapted', rule, requests, notices };
  return { status: 'ok', rule, requests, notices: [] };
}

/** The result of a message with issues. */
export function refusal({ issues }: Log): OutboundResult {
  // Called only where an issue was found.
  return { status: 'refused', requests: [], issues: issues as readonly unknown[] as NonEmpty<(typeof issues)[number]> };
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
