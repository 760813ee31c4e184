import { maxObjectKeys, maxObjects } from '../limits.ts';
import { type Log, note, refuse } from '../log.ts';
import type { Place } from '../place.ts';
import { readJson } from './json.ts';
import { keysOf, ownField } from './keys.ts';
import { isAbsent, isEmpty, missing, type Read, unread, wrongType } from './value.ts';

/** The keys of an object that the contract lists: those that are read, that only other channels show, or that are replaced. */
export type KnownKeys<Key extends string> = ReadonlyMap<string, 'read' | 'ignored' | 'replaced'> & {
  readonly keyType?: Key;
};

export type Source<Key extends string> = { readonly [K in Key]?: unknown };

export function knownKeys<Key extends string>(
  read: readonly Key[],
  ignored: readonly string[] = [],
  replaced: readonly string[] = [],
): KnownKeys<Key> {
  return new Map([
    ...read.map((key) => [key, 'read'] as const),
    ...ignored.map((key) => [key, 'ignored'] as const),
    ...replaced.map((key) => [key, 'replaced'] as const),
  ]);
}

/** Makes the reader of an object from what reads its fields, at its place. */
export function objectReader<Key extends string, T>(
  known: KnownKeys<Key>,
  readFields: (source: Source<Key>, at: Place, log: Log) => T,
): Read<T> {
  return (value, parent, key, log) => {
    const source = readSource(known, value, parent, key, log);
    return source === undefined ? unread : readFields(source, { parent, key }, log);
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
  if (isAbsent(value)) return missing('object', parent, key, log);
  if (typeof value !== 'object' || Array.isArray(value)) return wrongType('object', value, parent, key, log);
  return ownSource(known, value, { parent, key }, log);
}

/** The own fields of an object at a place, `undefined` for the message itself. */
export function ownSource<Key extends string>(
  known: KnownKeys<Key>,
  value: object,
  at: Place | undefined,
  log: Log,
): Source<Key> | undefined {
  const keys = keysOf(value);
  if (!isWithinCaps(keys.length, at, log)) return undefined;
  const own: Record<string, unknown> = Object.create(null);
  for (const key of keys) {
    const use = known.get(key);
    if (use === 'replaced') continue;
    const field: unknown = Reflect.get(value, key);
    if (use === 'read') own[key] = field;
    else if (!isAbsent(field)) noteUnread(use, field, at, key, log);
  }
  // Only keys of `known` were taken over.
  return own as Source<Key>;
}

/** Whether an object may be walked: not if it is too wide, nor if there were too many before it. */
function isWithinCaps(width: number, at: Place | undefined, log: Log): boolean {
  log.objects++;
  const tooMany = { expected: maxObjects, received: log.objects };
  if (log.objects === maxObjects + 1) refuse(log, 'message.too-wide', at, tooMany);
  if (width > maxObjectKeys) refuse(log, 'message.too-wide', at, { expected: maxObjectKeys, received: width });
  return width <= maxObjectKeys && log.objects <= maxObjects;
}

function noteUnread(use: 'ignored' | undefined, field: unknown, at: Place | undefined, key: string, log: Log): void {
  if (use === undefined) note(log, 'field.unknown', { parent: at, key }, {});
  else if (!isEmpty(field)) noteIgnored(field, at, key, log);
}

/** Notes a field that only other channels show, with its value: nobody here asks whether that is a right one. */
export function noteIgnored(field: unknown, parent: Place | undefined, key: string, log: Log): void {
  const value = readJson(field, parent, key, undefined, log);
  note(log, 'field.ignored', { parent, key }, { value });
}

/** What a map by channel holds for this one; what it holds for others is none of our business. */
export function forInstagram(map: unknown, parent: Place | undefined, key: string, log: Log): unknown {
  if (isAbsent(map)) return undefined;
  if (typeof map === 'object' && !Array.isArray(map)) return ownField(map, 'INSTAGRAM');
  return wrongType('object', map, parent, key, log);
}
