import type { SendRequest } from '../../types/instagram/send-request.ts';
import type { OutboundIssue } from '../../types/issues.ts';
import type { NonEmpty, OutboundResult } from '../../types/results.ts';
import type { Context } from '../context.ts';
import type { Report } from '../report/report.ts';
import { writeReport } from '../report/write-report.ts';
import type { Fitted } from './fit.ts';
import { requestNumbers } from './request-numbers.ts';

/** The result of a message that was built. `stages` holds what each stage has to say, in order. */
export function resultOf(
  rule: string,
  requests: readonly SendRequest[],
  stages: readonly Report[],
  fitted: readonly Fitted[],
  { onLoss }: Context,
): OutboundResult {
  // Each content becomes one request or more.
  const filled = requests as NonEmpty<SendRequest>;
  if (stages.every((report) => report === undefined)) {
    return { status: 'ok', rule, requests: filled, notices: [], issues: [] };
  }
  const { notices, issues } = writeReport(stages, onLoss, requestNumbers(fitted));
  if (isNonEmpty(issues)) return { status: 'refused', rule, requests: [], notices, issues };
  return { status: 'adapted', rule, requests: filled, notices, issues: [] };
}

/** The result of a message that could not be read. */
export function refusalOf(rule: string | undefined, report: Report, { onLoss }: Context): OutboundResult {
  const { notices, issues } = writeReport([report], onLoss, requestNumbers([]));
  // What cannot be read has an issue.
  const filled = issues as NonEmpty<OutboundIssue>;
  return rule === undefined
    ? { status: 'refused', requests: [], notices, issues: filled }
    : { status: 'refused', rule, requests: [], notices, issues: filled };
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
