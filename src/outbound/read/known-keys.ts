import { maxObjectKeys, maxObjects } from '../limits.ts';
import { type Log, note, refuse } from '../log.ts';
import type { Place } from '../place.ts';
import { readJson } from './json.ts';
import { keysOf, ownField } from './keys.ts';
import { isAbsent, isEmpty } from './value.ts';

/** What an object may hold under the keys that are read. */
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

/** The own keys of an object that are read. */
export function ownKeys<Key extends string>(
  { uses }: KnownKeys<Key>,
  value: object,
  at: Place | undefined,
  log: Log,
): readonly Key[] | undefined {
  const keys = keysOf(value);
  log.objects++;
  if (keys.length > maxObjectKeys || log.objects > maxObjects) return tooWide(keys.length, at, log);
  // Only keys that are read have this use.
  const isRead = (key: string): key is Key => uses.get(key) === 'read';
  // Nearly always all are, and a list that grows is dear.
  if (keys.every(isRead)) return keys;
  for (const key of keys) {
    const use = uses.get(key);
    if (use === 'ignored' || use === undefined) noteUnread(use, ownField(value, key), at, key, log);
  }
  return keys.filter(isRead);
}

/** An object with too many keys, or after too many others, is not walked. */
function tooWide(width: number, at: Place | undefined, log: Log): undefined {
  // Said of the first object too many: what is behind it is as far from being read.
  if (log.objects === maxObjects + 1) {
    refuse(log, 'message.too-wide', at, { expected: maxObjects, received: log.objects });
  }
  if (width > maxObjectKeys) refuse(log, 'message.too-wide', at, { expected: maxObjectKeys, received: width });
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
