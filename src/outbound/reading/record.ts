import type { Log } from '../report/report.ts';
import type { Place } from '../path.ts';
import { knownKeys } from './known-keys.ts';
import { objectReader } from './object.ts';
import type { Read } from './read.ts';

/** Reads a field of an object that stands at a place. */
type ReadField<T> = (value: unknown, at: Place, key: string, log: Log) => T;

/** Makes the reader of an object from the readers of its fields: a copy with the same keys, and its place. */
export function recordReader<T extends object>(
  readers: { readonly [Key in keyof T]: ReadField<T[Key]> },
  ignored: readonly string[] = [],
): Read<T & { readonly at: Place }> {
  const fields = Object.entries<ReadField<unknown>>(readers);
  return objectReader(knownKeys(Object.keys(readers), ignored), (source, at, log) => {
    const copy: { [key: string]: unknown } = { at };
    for (const [key, readField] of fields) copy[key] = readField(source[key], at, key, log);
    // Each field is from the reader of its key.
    return copy as T & { readonly at: Place };
  });
}
