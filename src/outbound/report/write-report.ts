import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { OutboundIssue, OutboundIssueCode } from '../../types/issues.ts';
import type { Notice } from '../../types/notices.ts';
import { type Path, pointersOf } from '../path.ts';
import { maxIssues } from './read-report.ts';
import type { Entry, Fault, InfoEntry, LossEntry, Piece, Report } from './report.ts';

/** A report as a result has it. */
export interface WrittenReport {
  readonly notices: readonly Notice[];
  readonly issues: readonly OutboundIssue[];
}

/** Writes a report out, now that it is known which request holds each piece. */
export function writeReport(
  report: Exclude<Report, undefined>,
  onLoss: 'report' | 'refuse',
  requestOf: (piece: Piece) => number,
): WrittenReport {
  const notices: Notice[] = [];
  const issues: OutboundIssue[] = [];
  for (const entry of entriesOf(report)) {
    if (entry.kind === 'issue') issues.push(issueOf(entry.code, entry.path, entry.fault));
    else if (entry.kind === 'loss' && onLoss === 'refuse') issues.push(issueOf(entry.code, entry.path, entry.excess));
    else notices.push(noticeOf(entry, requestOf));
  }
  return { notices, issues: issues.slice(0, maxIssues) };
}

/** The entries of a report, in order. */
function entriesOf(report: Exclude<Report, undefined>): readonly Entry[] {
  if ('kind' in report) return [report];
  const entries: Entry[] = [];
  for (const each of report) if (each !== undefined) for (const entry of entriesOf(each)) entries.push(entry);
  return entries;
}

function issueOf(code: OutboundIssueCode, at: Path, { expected, received, nearest, option }: Fault): OutboundIssue {
  const { path, within } = pointersOf(at);
  return withoutUndefined<OutboundIssue>({ code, path, expected, received, nearest, option, within });
}

function noticeOf(entry: InfoEntry | LossEntry, requestOf: (piece: Piece) => number): Notice {
  const { code, kind: severity, details } = entry;
  const { path, within } = pointersOf(entry.path);
  const piece = entry.kind === 'info' ? entry.piece : undefined;
  const notice = {
    code,
    severity,
    path,
    ...details,
    ...(piece && { request: requestOf(piece) }),
    ...(within !== undefined && { within }),
  };
  // `info` and `loss` took the details that belong to the code, and a piece only where the code names a request.
  return notice as Notice;
}
