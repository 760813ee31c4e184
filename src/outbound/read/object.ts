import { maxObjectKeys, maxObjects } from '../limits.ts';
import { type Log, note, refuse } from '../log.ts';
import type { Place } from '../place.ts';
import { readJson } from './json.ts';
import { keysOf, ownField } from './keys.ts';
import { isAbsent, isEmpty, isLeftOut, missing, type Read, unread, wrongType } from './value.ts';

export type Source<Key extends string> = { readonly [K in Key]?: unknown };

/** The keys of an object that the contract lists. */
export interface KnownKeys<Key extends string> {
  /** Those that are read, that only other channels show, or that are replaced. */
  readonly uses: ReadonlyMap<string, 'read' | 'ignored' | 'replaced'>;
  /** Those that are read, each without a value, and how many they are. */
  readonly absent: Source<Key>;
  readonly count: number;
}

export function knownKeys<Key extends string>(
  read: readonly Key[],
  ignored: readonly string[] = [],
  replaced: readonly string[] = [],
): KnownKeys<Key> {
  const uses = new Map([
    ...read.map((key) => [key, 'read'] as const),
    ...ignored.map((key) => [key, 'ignored'] as const),
    ...replaced.map((key) => [key, 'replaced'] as const),
  ]);
  const absent = Object.fromEntries(read.map((key) => [key, undefined])) as Source<Key>;
  return { uses, absent, count: read.length };
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
  if (!isReadable(value, parent, key, log)) return undefined;
  const own = ownKeys(known, value, { parent, key }, log);
  if (own === undefined) return undefined;
  const fields: Source<Key> = value;
  // What has all of them has nothing to inherit.
  if (own.length === known.count) return fields;
  // Filled up, so that nothing inherited answers for what is not there.
  const filled: { [K in Key]?: unknown } = { ...known.absent };
  for (const each of own) filled[each] = fields[each];
  return filled;
}

/** A field that has a value. */
export interface Field<Key extends string> {
  readonly key: Key;
  readonly value: unknown;
}

/** Reads an object of alternatives by its own keys: only those that have a value, each read once. */
export function readFields<Key extends string>(
  known: KnownKeys<Key>,
  value: unknown,
  parent: Place | undefined,
  key: string | number,
  log: Log,
): readonly Field<Key>[] | undefined {
  return isReadable(value, parent, key, log) ? ownFields(known, value, { parent, key }, log) : undefined;
}

/** The own fields of an object at a place, `undefined` for the message itself. */
export function ownFields<Key extends string>(
  known: KnownKeys<Key>,
  value: object,
  at: Place | undefined,
  log: Log,
): readonly Field<Key>[] | undefined {
  const own = ownKeys(known, value, at, log);
  if (own === undefined) return undefined;
  const source: Source<Key> = value;
  const fields: Field<Key>[] = [];
  for (const key of own) {
    const field = source[key];
    if (!isAbsent(field)) fields.push({ key, value: field });
  }
  return fields;
}

function isReadable(value: unknown, parent: Place | undefined, key: string | number, log: Log): value is object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
  if (isAbsent(value)) missing('object', parent, key, log);
  else wrongType('object', value, parent, key, log);
  return false;
}

/** The own keys of an object that are read. */
function ownKeys<Key extends string>(
  { uses }: KnownKeys<Key>,
  value: object,
  at: Place | undefined,
  log: Log,
): readonly Key[] | undefined {
  const keys = keysOf(value);
  if (!isWithinCaps(keys.length, at, log)) return undefined;
  const own: Key[] = [];
  for (const key of keys) {
    const use = uses.get(key);
    // Only keys that are read have this use.
    if (use === 'read') own.push(key as Key);
    else if (use !== 'replaced') noteUnread(use, ownField(value, key), at, key, log);
  }
  return own;
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
  if (isAbsent(field)) return;
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
  if (isLeftOut(map)) return undefined;
  if (typeof map === 'object' && !Array.isArray(map)) return ownField(map, 'INSTAGRAM');
  return wrongType('object', map, parent, key, log);
}
