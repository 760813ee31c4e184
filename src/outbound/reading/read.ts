import { isBlankText } from '../blank.ts';
import type { Path } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import { keysOf } from './own-keys.ts';

/**
 * Reads the value at a path: a checked copy. `undefined` where there is none: the report says what is wrong, unless the
 * value may be missing.
 */
export type Read<T> = (value: unknown, path: Path, report: ReadReport) => T | undefined;

/**
 * Reads the value under a key of the object at a path, in the same way. A scalar is read so: its own path is made only where
 * something is said of it. See docs/decisions/speed.md.
 */
export type ReadField<T> = (value: unknown, parent: Path, key: string, report: ReadReport) => T | undefined;

export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Tells whether a string shows nothing. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && isBlankText(value);
}

/** Tells whether an optional field is left out: in the API, which is protobuf, `""` is no value. */
export function isLeftOut(value: unknown): value is null | undefined | string {
  return isAbsent(value) || isBlank(value);
}

/** Tells whether there is nothing in a value: the API is protobuf, empty is its absence. */
export function isEmpty(value: unknown): boolean {
  if (isLeftOut(value)) return true;
  return typeof value === 'object' && keysOf(value).length === 0;
}

/** Reports a value that is of another type than it must be, or missing. */
export function wrongType(expected: string, value: unknown, path: Path, report: ReadReport): undefined {
  if (isAbsent(value)) return add(report, issue('field.missing', path, { expected }));
  return add(report, issue('field.wrong-type', path, { expected, received: typeName(value) }));
}

/** Makes the reader of what may be missing; blank is missing. */
export function optional<T>(read: Read<T>): Read<T> {
  return (value, path, report) => (isLeftOut(value) ? undefined : read(value, path, report));
}
