import type { OutboundIssueCode } from '../../types/notice.ts';
import { maxArrayItems, maxObjectKeys, maxObjects } from '../limits.ts';
import { type Log, note, refuse } from '../log.ts';
import type { Place } from '../place.ts';
import { readJson } from './json.ts';
import { keysOf } from './keys.ts';

/** The value of what could not be read. An issue was logged for it, and a message with an issue is never built. */
export const unread: never = undefined as never;

/** Reads one value: a checked copy, or `unread` and an issue. */
export type Read<T> = (value: unknown, parent: Place | undefined, key: string | number, log: Log) => T;

/** The keys of an object that the contract lists: those that are read, those that only other channels show, and others. */
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

export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
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

export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Tells whether there is nothing in a value: the API is protobuf, empty is its absence. */
export function isEmpty(value: unknown): boolean {
  if (isAbsent(value) || isBlank(value)) return true;
  return typeof value === 'object' && keysOf(value).length === 0;
}

function missing(expected: string, parent: Place | undefined, key: string | number, log: Log): undefined {
  refuse(log, 'field.missing', { parent, key }, { expected });
}

function wrongType(
  expected: string,
  value: unknown,
  parent: Place | undefined,
  key: string | number,
  log: Log,
): undefined {
  refuse(log, 'field.wrong-type', { parent, key }, { expected, received: typeName(value) });
}

/** Reads what must be a string with something in it. */
export const readText: Read<string> = (value, parent, key, log) => {
  if (isAbsent(value)) return missing('string', parent, key, log) ?? unread;
  if (typeof value !== 'string') return wrongType('string', value, parent, key, log) ?? unread;
  if (value.trim() === '') refuse(log, 'text.blank', { parent, key });
  return repaired(value, parent, key, log);
};

/** Reads a string that may be missing; blank is missing. */
export const readOptionalText: Read<string | undefined> = (value, parent, key, log) => {
  if (isAbsent(value) || isBlank(value)) return undefined;
  return readText(value, parent, key, log);
};

/** Replaces lone surrogates: no request could carry them. */
function repaired(text: string, parent: Place | undefined, key: string | number, log: Log): string {
  if (text.isWellFormed()) return text;
  const wellFormed = text.toWellFormed();
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== wellFormed[index]) count++;
  note(log, 'text.repaired', { parent, key }, { count });
  return wellFormed;
}

/** Reads an http(s) link; it is sent as given. */
export const readLink: Read<string> = (value, parent, key, log) => {
  const link = readText(value, parent, key, log);
  if (link === undefined || link.trim() === '') return unread;
  if (!/^https?:\/\/\S+$/i.test(link) || !URL.canParse(link)) {
    refuse(log, 'link.invalid', { parent, key }, { expected: 'http(s) URL' });
  }
  return link;
};

export const readNumber: Read<number> = (value, parent, key, log) => {
  if (isAbsent(value)) return missing('number', parent, key, log) ?? unread;
  if (typeof value !== 'number') return wrongType('number', value, parent, key, log) ?? unread;
  return value;
};

/** Reads a number that may be missing; what is no finite number cannot be written down. */
export const readOptionalNumber: Read<number | undefined> = (value, parent, key, log) => {
  if (isAbsent(value)) return undefined;
  const number = readNumber(value, parent, key, log);
  if (typeof number === 'number' && !Number.isFinite(number)) {
    refuse(log, 'field.wrong-type', { parent, key }, { expected: 'finite number', received: 'number' });
  }
  return number;
};

/** Reads a list that must have something in it. */
export function readList<T>(
  read: Read<T>,
  whenEmpty: OutboundIssueCode,
  value: unknown,
  parent: Place,
  key: string,
  log: Log,
): readonly T[] {
  const items = readRequiredList(read, value, parent, key, log);
  if (items?.length === 0) refuse(log, whenEmpty, { parent, key }, { expected: 1, received: 0 });
  return items;
}

/** Reads a list that must be there, but may be empty. */
export function readRequiredList<T>(read: Read<T>, value: unknown, parent: Place, key: string, log: Log): readonly T[] {
  if (isAbsent(value)) return missing('array', parent, key, log) ?? unread;
  return readOptionalList(read, value, parent, key, log);
}

/** Reads a list that may be missing or empty. */
export function readOptionalList<T>(read: Read<T>, value: unknown, parent: Place, key: string, log: Log): readonly T[] {
  if (isAbsent(value)) return [];
  if (!Array.isArray(value)) return wrongType('array', value, parent, key, log) ?? unread;
  return readItems(read, value, { parent, key }, log);
}

function readItems<T>(read: Read<T>, items: readonly unknown[], at: Place, log: Log): readonly T[] {
  // Read once: a proxy may answer otherwise the next time.
  const { length } = items;
  if (length > maxArrayItems) {
    refuse(log, 'message.too-wide', at, { expected: maxArrayItems, received: length });
    return unread;
  }
  // Not `map`: it skips the holes of a sparse array.
  const result: T[] = [];
  for (let index = 0; index < length; index++) result.push(read(items[index], at, index, log));
  return result;
}

/** What a map by channel holds for this one; what it holds for others is none of our business. */
export function forInstagram(map: unknown, parent: Place | undefined, key: string, log: Log): unknown {
  if (isAbsent(map)) return undefined;
  if (typeof map === 'object' && !Array.isArray(map)) {
    return Object.hasOwn(map, 'INSTAGRAM') ? Reflect.get(map, 'INSTAGRAM') : undefined;
  }
  return wrongType('object', map, parent, key, log);
}
