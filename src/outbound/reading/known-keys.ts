import { maxObjectKeys, maxObjects } from '../options/limits.ts';
import { type Log, note, refuse } from '../report/report.ts';
import type { Place } from '../path.ts';
import { readJson } from './json.ts';
import { keysOf, ownField } from './own-keys.ts';
import { isAbsent, isEmpty } from './read.ts';

/** What an object may hold under the keys that are read. */
export type Source<Key extends string> = { readonly [K in Key]?: unknown };

/** The keys of an object that the contract lists. */
export interface KnownKeys<Key extends string> {
  readonly read: readonly Key[];
  /** Those that only other channels show. */
  readonly ignored: readonly string[];
  /** Those that are read, each without a value. */
  readonly absent: Source<Key>;
}

export function knownKeys<Key extends string>(read: readonly Key[], ignored: readonly string[] = []): KnownKeys<Key> {
  // Each of them is a key of the source.
  const absent = Object.fromEntries(read.map((key) => [key, undefined])) as Source<Key>;
  return { read, ignored, absent };
}

/** The own keys of an object that are read. */
export function ownKeys<Key extends string>(
  known: KnownKeys<Key>,
  value: object,
  at: Place | undefined,
  log: Log,
): readonly Key[] | undefined {
  const keys = keysOf(value);
  log.objects++;
  if (keys.length > maxObjectKeys || log.objects > maxObjects) return tooWide(keys.length, at, log);
  return areAll(keys, known.read) ? keys : readKeys(known, keys, value, at, log);
}

function readKeys<Key extends string>(
  { read, ignored }: KnownKeys<Key>,
  keys: readonly string[],
  value: object,
  at: Place | undefined,
  log: Log,
): readonly Key[] {
  for (const key of keys) {
    if (!isOneOf(key, read)) noteUnread(ignored.includes(key), ownField(value, key), at, key, log);
  }
  return keys.filter((key) => isOneOf(key, read));
}

/** Nearly always they stand in the order of the contract: to look there first saves a search. */
function areAll<Key extends string>(keys: readonly string[], read: readonly Key[]): keys is readonly Key[] {
  return keys.every((key, index) => key === read[index] || isOneOf(key, read));
}

/** Asked of a list and not of a set, which takes longer for so few. */
function isOneOf<Key extends string>(key: string, read: readonly Key[]): key is Key {
  const list: readonly string[] = read;
  return list.includes(key);
}

/** An object with too many keys, or after too many others, is not walked. */
function tooWide(width: number, at: Place | undefined, log: Log): undefined {
  // Said of the first object too many: what is behind it is as far from being read.
  if (log.objects === maxObjects + 1) {
    refuse(log, 'message.too-wide', at, { expected: maxObjects, received: log.objects });
  }
  if (width > maxObjectKeys) refuse(log, 'message.too-wide', at, { expected: maxObjectKeys, received: width });
}

function noteUnread(isKnown: boolean, field: unknown, at: Place | undefined, key: string, log: Log): void {
  if (isAbsent(field)) return;
  if (!isKnown) note(log, 'field.unknown', { parent: at, key }, {});
  else if (!isEmpty(field)) noteIgnored(field, at, key, log);
}

/** Notes a field that only other channels show, with its value: nobody here asks whether that is a right one. */
export function noteIgnored(field: unknown, parent: Place | undefined, key: string, log: Log): void {
  const value = readJson(field, parent, key, undefined, log);
  note(log, 'field.ignored', { parent, key }, { value });
}
