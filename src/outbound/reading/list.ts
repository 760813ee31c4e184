import type { OutboundIssueCode } from '../../types/issues.ts';
import { maxArrayItems } from '../options/limits.ts';
import { at, type Path } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import { isLeftOut, type Read, wrongType } from './read.ts';

/** Reads a list that must have something in it. */
export function readFilledList<T>(
  read: Read<T>,
  whenEmpty: OutboundIssueCode,
  value: unknown,
  path: Path,
  report: ReadReport,
): readonly T[] | undefined {
  const items = readList(read, value, path, report);
  if (items?.length === 0) return add(report, issue(whenEmpty, path, { expected: 1, received: 0 }));
  return items;
}

/** Reads a list that may be missing or empty. */
export function readOptionalList<T>(
  read: Read<T>,
  value: unknown,
  path: Path,
  report: ReadReport,
): readonly T[] | undefined {
  return isLeftOut(value) ? [] : readList(read, value, path, report);
}

/** Reads a list that must be there, but may be empty; `undefined` where one of its items could not be read. */
export function readList<T>(read: Read<T>, value: unknown, path: Path, report: ReadReport): readonly T[] | undefined {
  if (!Array.isArray(value)) return wrongType('array', value, path, report);
  const items: readonly unknown[] = value;
  // Read once: a proxy may answer otherwise the next time, or not with a number.
  const length = Number(items.length) || 0;
  if (length > maxArrayItems) return addTooWide(length, path, report);
  // Not `map`: it skips the holes of a sparse array. Not `push`: a list that grows is dear.
  const result = new Array<T>(length);
  let isWhole = true;
  for (let index = 0; index < length; index++) {
    const item = read(items[index], at(path, index), report);
    if (item === undefined) isWhole = false;
    else result[index] = item;
  }
  return isWhole ? result : undefined;
}

function addTooWide(received: number, path: Path, report: ReadReport): undefined {
  return add(report, issue('message.too-wide', path, { expected: maxArrayItems, received }));
}
