import type { Fields } from './known-keys.ts';
import { isAbsent } from './read.ts';

/** The one key of several that holds something; `undefined` where none does, or more than one. */
export function onlyKey<Key extends string>(keys: readonly Key[], fields: Fields<Key>): Key | undefined {
  let found: Key | undefined;
  for (const key of keys) {
    if (isAbsent(fields[key])) continue;
    if (found !== undefined) return undefined;
    found = key;
  }
  return found;
}

/** How many of several keys hold something. */
export function countKeys<Key extends string>(keys: readonly Key[], fields: Fields<Key>): number {
  return keys.filter((key) => !isAbsent(fields[key])).length;
}
