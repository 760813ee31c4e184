import type { OutboundIssueCode } from '../../types/issues.ts';
import type { InfoDetails, LossCode, LossDetails, NoticeCode } from '../../types/notices.ts';
import type { Path } from '../path.ts';
import type { Line, Unfitted } from '../unfitted.ts';

/** A line of text, a template or a medium: what stands in one request. A notice that names a request refers to one. */
export type Piece = Line | Unfitted;

/** A line that stands for something, and what is said of that. */
export interface ReportedLine {
  readonly line: Line;
  readonly report: Report;
}

/** A limit and what went over it. */
export interface Excess {
  readonly expected: number;
  readonly received: number;
}

/** What an issue may say of a fault: types, limits, lengths and words of ours, never content. */
export interface Fault {
  readonly expected?: string | number | undefined;
  readonly received?: string | number | undefined;
  readonly nearest?: string | undefined;
  readonly option?: string | undefined;
}

/** A notice whose request is not known yet. */
export interface InfoEntry {
  readonly kind: 'info';
  readonly code: NoticeCode;
  readonly path: Path;
  readonly details: object;
  /** The piece that the notice is about, where it names a request. */
  readonly piece: Piece | undefined;
}

/** A loss: a notice, or an issue where the caller wants losses refused. */
export interface LossEntry {
  readonly kind: 'loss';
  readonly code: LossCode;
  readonly path: Path;
  readonly details: object;
  readonly excess: Excess;
}

/** An issue: the message is refused. */
export interface IssueEntry {
  readonly kind: 'issue';
  readonly code: OutboundIssueCode;
  readonly path: Path;
  readonly fault: Fault;
}

export type Entry = InfoEntry | LossEntry | IssueEntry;

/** What building has to say, in order: nothing, an entry, or the reports of several things. */
export type Report = Entry | readonly Report[] | undefined;

/** The piece that a notice refers to, where it names a request. */
type PieceOf<Details> = Details extends { readonly request: number } ? [piece: Piece] : [];

/** Puts reports together, in order. Nearly always there is nothing to say: then nothing is made. */
export function together(one: Report, two: Report, three?: Report, four?: Report, five?: Report): Report {
  const first = one ?? two ?? three ?? four ?? five;
  return first === undefined ? undefined : [one, two, three, four, five];
}

/** Puts together what is said of each of several things. */
export function reportOfEach<T>(things: readonly T[], reportOf: (thing: T) => Report): Report {
  let reports: Report[] | undefined;
  for (const thing of things) {
    const report = reportOf(thing);
    if (report === undefined) continue;
    if (reports === undefined) reports = [report];
    else reports.push(report);
  }
  return reports;
}

/** Makes the entry of content that goes in another form. */
export function info<Code extends keyof InfoDetails>(
  code: Code,
  path: Path,
  details: Omit<InfoDetails[Code], 'request'>,
  ...[piece]: PieceOf<InfoDetails[Code]>
): Entry {
  return { kind: 'info', code, path, details, piece };
}

/** Makes the entry of content that the person does not get. */
export function loss<Code extends LossCode>(code: Code, path: Path, details: LossDetails[Code], excess: Excess): Entry {
  return { kind: 'loss', code, path, details, excess };
}

/** Makes the entry of what is wrong. */
export function issue(code: OutboundIssueCode, path: Path, fault: Fault = {}): Entry {
  return { kind: 'issue', code, path, fault };
}

/** Not asked by `in`: an array, too, may inherit a key that somebody put into every object. */
export function isEntry(report: Exclude<Report, undefined>): report is Entry {
  return !Array.isArray(report);
}

/** Tells whether a report refuses the message, whatever the caller thinks of losses. */
export function hasIssue(report: Report): boolean {
  if (report === undefined) return false;
  return isEntry(report) ? report.kind === 'issue' : report.some(hasIssue);
}
