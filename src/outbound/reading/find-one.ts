import type { Own } from './object.ts';
import { isAbsent } from './read.ts';

/** What an object holds that takes exactly one of several keys. */
export interface Found<Key extends string> {
  /** The last key that holds something. */
  readonly key: Key | undefined;
  /** How many keys hold something. */
  readonly count: number;
}

/** Finds which of several keys of an object hold something. */
export function findOne<Key extends string, Meant extends Key>(
  { keys, fields }: Own<Key>,
  isMeant: (key: Key) => key is Meant,
): Found<Meant> {
  let found: Meant | undefined;
  let count = 0;
  for (const key of keys) {
    if (!isMeant(key) || isAbsent(fields[key])) continue;
    found = key;
    count++;
  }
  return { key: found, count };
}
