import type { SendRequest } from '../../types/instagram/send-request.ts';
import type { OutboundIssue } from '../../types/issues.ts';
import type { NonEmpty, OutboundResult } from '../../types/results.ts';
import type { WrittenReport } from '../report/write-report.ts';

/** The result of a message that was built: its requests, or the issues that were found on the way. */
export function resultOf(rule: string, requests: readonly SendRequest[], written: WrittenReport): OutboundResult {
  const { notices, issues } = written;
  if (issues.length > 0) return refusalOf(rule, written);
  const status = notices.length > 0 ? 'adapted' : 'ok';
  // Each content becomes one request or more.
  return { status, rule, requests: requests as NonEmpty<SendRequest>, notices, issues: [] };
}

/** The result of a message with issues. */
export function refusalOf(rule: string | undefined, { notices, issues }: WrittenReport): OutboundResult {
  const ofRule = rule === undefined ? {} : { rule };
  // Called only where an issue was found.
  return { status: 'refused', ...ofRule, requests: [], notices, issues: issues as NonEmpty<OutboundIssue> };
}
