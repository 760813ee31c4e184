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
