import { root } from '../path.ts';
import { isBlank, typeName } from '../reading/read.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';

/** Reads an option that is data: `undefined` where it is wrong, and the report says why. */
export type ReadData<T> = (value: unknown, option: string, report: ReadReport) => T | undefined;

/** Reads data: what throws when it is looked at is as wrong as what has the wrong type. */
export function readData<T>(option: string, value: unknown, read: ReadData<T>, report: ReadReport): T | undefined {
  try {
    return read(value, option, report);
  } catch {
    return invalid(option, 'readable', 'unreadable', report);
  }
}

export const readId: ReadData<string> = (value, option, report) => {
  if (typeof value !== 'string') return invalid(option, 'string', typeName(value), report);
  // No request could carry lone surrogates.
  if (!value.isWellFormed()) return invalid(option, 'well-formed string', 'ill-formed string', report);
  return isBlank(value) ? invalid(option, 'non-blank string', 'blank string', report) : value;
};

/** Adds the issue of an option that is not what it must be. */
export function invalid(option: string, expected: string, received: string, report: ReadReport): undefined {
  return add(report, issue('option.invalid', root, { expected, received, option }));
}
