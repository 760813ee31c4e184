import { type Log, refuse } from '../report/report.ts';
import type { Place } from '../path.ts';
import { keysOf } from './own-keys.ts';

/** The value of what could not be read. An issue was logged for it, and a message with an issue is never built. */
export const unread: never = undefined as never;

/** Reads one value: a checked copy, or `unread` and an issue. */
export type Read<T> = (value: unknown, parent: Place | undefined, key: string | number, log: Log) => T;

export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function isBlank(value: unknown): boolean {
  // Nearly every text begins with what is no white space: to look is ten times as fast as to trim.
  return typeof value === 'string' && !isLetter(value.charCodeAt(0)) && value.trim() === '';
}

const isLetter = (c: number): boolean => c > 32 && c < 127;

/** Tells whether an optional field is left out: in the API, which is protobuf, `""` is no value. */
export function isLeftOut(value: unknown): value is null | undefined | string {
  return isAbsent(value) || isBlank(value);
}

/** Tells whether there is nothing in a value: the API is protobuf, empty is its absence. */
export function isEmpty(value: unknown): boolean {
  if (isLeftOut(value)) return true;
  return typeof value === 'object' && keysOf(value).length === 0;
}

/** Refuses a value that is of another type than it must be, or missing. */
export function wrongType(
  expected: string,
  value: unknown,
  parent: Place | undefined,
  key: string | number,
  log: Log,
): undefined {
  const at = { parent, key };
  if (isAbsent(value)) refuse(log, 'field.missing', at, { expected });
  else refuse(log, 'field.wrong-type', at, { expected, received: typeName(value) });
}

/** Makes the reader of what may be missing; blank is missing. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, parent, key, log) => (isLeftOut(value) ? undefined : read(value, parent, key, log));
}
