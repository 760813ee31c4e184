import type { Fields } from './known-keys.ts';
import { isAbsent } from './read.ts';

/** The one key of several that holds something; `undefined` where none does, or more than one. */
export function onlyKey<Key extends string, Meant extends Key>(
  keys: readonly Key[],
  fields: Fields<Key>,
  isMeant: (key: Key) => key is Meant,
): Meant | undefined {
  let found: Meant | undefined;
  for (const key of keys) {
    if (!isMeant(key) || isAbsent(fields[key])) continue;
    if (found !== undefined) return undefined;
    found = key;
  }
  return found;
}

/** How many of several keys hold something. */
export function countKeys<Key extends string>(
  keys: readonly Key[],
  fields: Fields<Key>,
  isMeant: (key: Key) => boolean,
): number {
  return keys.filter((key) => isMeant(key) && !isAbsent(fields[key])).length;
}
