import type { Log } from '../report/report.ts';
import type { Place } from '../path.ts';
import { ownField } from './own-keys.ts';
import { type KnownKeys, ownKeys, type Source } from './known-keys.ts';
import { isLeftOut, type Read, unread, wrongType } from './read.ts';

/** Makes the reader of an object from what reads its fields, at its place. */
export function objectReader<Key extends string, T>(
  known: KnownKeys<Key>,
  readFields: (source: Source<Key>, at: Place, log: Log) => T,
): Read<T> {
  return (value, parent, key, log) => {
    const at = { parent, key };
    const source = readSource(known, value, at, log);
    return source === undefined ? unread : readFields(source, at, log);
  };
}

/**
 * Reads an object at its place by its own keys; notes those that the contract does not list and those that are ignored
 * here. Gives nothing where there is none, and logs why.
 */
export function readSource<Key extends string>(
  known: KnownKeys<Key>,
  value: unknown,
  at: Place,
  log: Log,
): Source<Key> | undefined {
  if (!isReadable(value, at, log)) return undefined;
  const own = ownKeys(known, value, at, log);
  if (own === undefined) return undefined;
  // What has all of them has nothing to inherit.
  return own.length === known.read.length ? value : filledUp(known, own, value);
}

/** Filled up, so that nothing inherited answers for what is not there. */
function filledUp<Key extends string>(known: KnownKeys<Key>, own: readonly Key[], fields: Source<Key>): Source<Key> {
  const filled: { [K in Key]?: unknown } = { ...known.absent };
  for (const each of own) filled[each] = fields[each];
  return filled;
}

/** Tells whether a value is an object that can be read; logs why not. */
export function isReadable(value: unknown, at: Place, log: Log): value is object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
  wrongType('object', value, at.parent, at.key, log);
  return false;
}

/** What a map by channel holds for this one; what it holds for others is none of our business. */
export function forInstagram(map: unknown, parent: Place | undefined, key: string, log: Log): unknown {
  if (isLeftOut(map)) return undefined;
  if (typeof map === 'object' && !Array.isArray(map)) return ownField(map, 'INSTAGRAM');
  return wrongType('object', map, parent, key, log);
}
