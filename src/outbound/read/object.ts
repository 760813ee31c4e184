import type { Log } from '../log.ts';
import type { Place } from '../place.ts';
import { ownField } from './keys.ts';
import { type KnownKeys, ownKeys, type Source } from './known-keys.ts';
import { isLeftOut, type Read, unread, wrongType } from './value.ts';

/** Makes the reader of an object from what reads its fields, at its place. */
export function objectReader<Key extends string, T>(
  known: KnownKeys<Key>,
  readFields: (source: Source<Key>, at: Place, log: Log) => T,
): Read<T> {
  return (value, parent, key, log) => {
    if (!isReadable(value, parent, key, log)) return unread;
    const at = { parent, key };
    const source = sourceOf(known, value, at, log);
    return source === undefined ? unread : readFields(source, at, log);
  };
}

/** Reads an object by its own keys; notes those that the contract does not list and those that are ignored here. */
export function readSource<Key extends string>(
  known: KnownKeys<Key>,
  value: unknown,
  parent: Place | undefined,
  key: string | number,
  log: Log,
): Source<Key> | undefined {
  return isReadable(value, parent, key, log) ? sourceOf(known, value, { parent, key }, log) : undefined;
}

function sourceOf<Key extends string>(
  known: KnownKeys<Key>,
  value: object,
  at: Place,
  log: Log,
): Source<Key> | undefined {
  const own = ownKeys(known, value, at, log);
  if (own === undefined) return undefined;
  const fields: Source<Key> = value;
  // What has all of them has nothing to inherit.
  if (own.length === known.read.length) return fields;
  // Filled up, so that nothing inherited answers for what is not there.
  const filled: { [K in Key]?: unknown } = { ...known.absent };
  for (const each of own) filled[each] = fields[each];
  return filled;
}

/** Tells whether a value is an object that can be read; logs why not. */
export function isReadable(value: unknown, parent: Place | undefined, key: string | number, log: Log): value is object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
  wrongType('object', value, parent, key, log);
  return false;
}

/** What a map by channel holds for this one; what it holds for others is none of our business. */
export function forInstagram(map: unknown, parent: Place | undefined, key: string, log: Log): unknown {
  if (isLeftOut(map)) return undefined;
  if (typeof map === 'object' && !Array.isArray(map)) return ownField(map, 'INSTAGRAM');
  return wrongType('object', map, parent, key, log);
}
