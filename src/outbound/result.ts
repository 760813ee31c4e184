import type { SendRequest } from '../types/instagram-send.ts';
import type { NonEmpty, OutboundResult } from '../types/result.ts';
import { type Log, noticesOf } from './log.ts';

/** The result of a message, by what the log says of it; `rule` and `requests` are of no use to one with issues. */
export function result(rule: string, requests: readonly SendRequest[], log: Log): OutboundResult {
  if (isNonEmpty(log.issues)) return { status: 'refused', requests: [], issues: log.issues };
  const notices = noticesOf(log);
  if (isNonEmpty(notices)) return { status: 'adapted', rule, requests, notices };
  return { status: 'ok', rule, requests, notices: [] };
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
