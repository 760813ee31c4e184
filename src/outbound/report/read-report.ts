import { maxIssues } from '../options/limits.ts';
import type { Entry, Report } from './report.ts';

/**
 * What reading one message has to say. Readers add to it: a reader returns what it read, so a report beside it would cost an
 * object for each value. See docs/decisions/house.md.
 */
export interface ReadReport {
  readonly entries: Entry[];
  /** Issues that were found. */
  issues: number;
  /** Objects that were read so far. */
  objects: number;
}

export function newReadReport(): ReadReport {
  return { entries: [], issues: 0, objects: 0 };
}

/** What was added. */
export function addedEntries({ entries }: ReadReport): Report {
  return entries.length === 0 ? undefined : entries;
}

/** Adds an entry. Gives `undefined`, which is what a reader returns for what it could not read. */
export function add(report: ReadReport, entry: Entry): undefined {
  if (entry.kind === 'issue') {
    report.issues++;
    if (report.issues > maxIssues) return;
  }
  report.entries.push(entry);
}
