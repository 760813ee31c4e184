import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { OutboundIssue } from '../../types/issues.ts';
import type { Notice } from '../../types/notices.ts';
import { maxIssues } from '../options/limits.ts';
import { pointersOf } from '../path.ts';
import {
  type Entry,
  type Fault,
  type InfoEntry,
  type IssueEntry,
  isEntry,
  type LossEntry,
  type Piece,
  type Report,
} from './report.ts';

/** A report as a result has it. */
export interface WrittenReport {
  readonly notices: readonly Notice[];
  readonly issues: readonly OutboundIssue[];
}

/**
 * Writes out what the stages of a message have to say, now that it is known which request holds each piece. The first stage that
 * finds an issue is the last whose notices are told: what comes after it is done for the issues alone.
 */
export function writeReport(
  stages: readonly Report[],
  onLoss: 'report' | 'refuse',
  requestOf: (piece: Piece) => number,
): WrittenReport {
  const notices: Notice[] = [];
  const issues: OutboundIssue[] = [];
  for (const stage of stages) {
    const isRefused = issues.length > 0;
    for (const entry of entriesOf(stage)) {
      if (isIssue(entry, onLoss)) issues.push(issueOf(entry));
      else if (!isRefused) notices.push(noticeOf(entry, requestOf));
    }
  }
  return { notices, issues: issues.slice(0, maxIssues) };
}

/** The entries of a report, in order. */
function entriesOf(report: Report): readonly Entry[] {
  if (report === undefined) return [];
  if (isEntry(report)) return [report];
  const entries: Entry[] = [];
  for (const each of report) for (const entry of entriesOf(each)) entries.push(entry);
  return entries;
}

/** A loss is an issue where the caller wants losses refused. */
function isIssue(entry: Entry, onLoss: 'report' | 'refuse'): entry is IssueEntry | LossEntry {
  return entry.kind === 'issue' || (entry.kind === 'loss' && onLoss === 'refuse');
}

function issueOf(entry: IssueEntry | LossEntry): OutboundIssue {
  const { path, within } = pointersOf(entry.path);
  const fault: Fault = entry.kind === 'issue' ? entry.fault : entry.excess;
  return withoutUndefined<OutboundIssue>({ code: entry.code, path, ...fault, within });
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
