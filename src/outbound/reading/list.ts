import type { OutboundIssueCode } from '../../types/issues.ts';
import { maxArrayItems } from '../options/limits.ts';
import { type Log, refuse } from '../report/report.ts';
import type { Place } from '../path.ts';
import { isLeftOut, type Read, unread, wrongType } from './read.ts';

/** Reads a list that must have something in it. */
export function readList<T>(
  read: Read<T>,
  whenEmpty: OutboundIssueCode,
  value: unknown,
  parent: Place,
  key: string,
  log: Log,
): readonly T[] {
  const items = readRequiredList(read, value, parent, key, log);
  if (items?.length === 0) refuse(log, whenEmpty, { parent, key }, { expected: 1, received: 0 });
  return items;
}

/** Reads a list that may be missing or empty. */
export function readOptionalList<T>(read: Read<T>, value: unknown, parent: Place, key: string, log: Log): readonly T[] {
  return isLeftOut(value) ? [] : readRequiredList(read, value, parent, key, log);
}

/** Reads a list that must be there, but may be empty. */
export function readRequiredList<T>(read: Read<T>, value: unknown, parent: Place, key: string, log: Log): readonly T[] {
  if (!Array.isArray(value)) return wrongType('array', value, parent, key, log) ?? unread;
  const at = { parent, key };
  const items: readonly unknown[] = value;
  // Read once: a proxy may answer otherwise the next time, or not with a number.
  const length = Number(items.length) || 0;
  if (length > maxArrayItems) {
    refuse(log, 'message.too-wide', at, { expected: maxArrayItems, received: length });
    return unread;
  }
  // Not `map`: it skips the holes of a sparse array. Not `push`: a list that grows is dear.
  const result = new Array<T>(length);
  for (let index = 0; index < length; index++) result[index] = read(items[index], at, index, log);
  return result;
}
