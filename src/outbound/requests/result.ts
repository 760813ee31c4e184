import type { SendRequest } from '../../types/instagram/send-request.ts';
import type { OutboundIssue } from '../../types/issues.ts';
import type { NonEmpty, OutboundResult } from '../../types/results.ts';
import { address } from './address.ts';
import type { Fitted } from './fit.ts';
import type { Job } from '../context.ts';
import { type Log, noticesOf } from '../report/report.ts';
import type { Contents, Tagged } from '../messages/model.ts';

/** The result of a message that was built: its requests and notices, or what was found too long on the way. */
export function result(
  rule: string,
  { kind, content }: Tagged<Contents>,
  fitted: readonly Fitted[],
  job: Job,
): OutboundResult {
  const { log } = job;
  const requests = address(fitted, kind, content.at, job);
  if (log.issues.length > 0) return refusal(rule, log);
  const notices = noticesOf(log);
  const status = notices.length > 0 ? 'adapted' : 'ok';
  // Each content becomes one request or more.
  return { status, rule, requests: requests as NonEmpty<SendRequest>, notices, issues: [] };
}

/** The result of a message with issues. */
export function refusal(rule: string | undefined, log: Log): OutboundResult {
  // Called only where an issue was found.
  const issues = log.issues as readonly OutboundIssue[] as NonEmpty<OutboundIssue>;
  const ofRule = rule === undefined ? {} : { rule };
  return { status: 'refused', ...ofRule, requests: [], notices: noticesOf(log), issues };
}
