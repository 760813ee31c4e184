import { maxObjectKeys, maxObjects } from '../options/limits.ts';
import { at, type Path } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { info, issue } from '../report/report.ts';
import { readJson } from './json.ts';
import type { Fields, KnownKeys } from './known-keys.ts';
import { nearest } from './nearest.ts';
import { keysOf, ownField } from './own-keys.ts';
import { isAbsent, isEmpty, isLeftOut, wrongType } from './read.ts';

/**
 * Reads an object by its own keys: each known key is there, with a value or `undefined`. Keys that the contract does not
 * list, or that are ignored here, are noted.
 */
export function readObject<Key extends string>(
  known: KnownKeys<Key>,
  value: unknown,
  path: Path,
  report: ReadReport,
): Fields<Key> | undefined {
  if (!isObject(value)) return wrongType('object', value, path, report);
  const keys = readKeys(known, value, path, report);
  if (keys === undefined) return undefined;
  // If every known key is an own key, no inherited one can answer.
  return keys.length === known.read.length ? value : filledUp(known, keys, value);
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Filled up, so that nothing inherited answers for what is not there. */
function filledUp<Key extends string>(
  { absent }: KnownKeys<Key>,
  keys: readonly Key[],
  fields: Fields<Key>,
): Fields<Key> {
  const filled: { [K in Key]?: unknown } = { ...absent };
  for (const each of keys) filled[each] = fields[each];
  return filled;
}

/** Reads which known keys an object has; enough for an object that takes one of several keys. */
export function readKeys<Key extends string>(
  known: KnownKeys<Key>,
  value: object,
  path: Path,
  report: ReadReport,
): readonly Key[] | undefined {
  const keys = keysOf(value);
  report.objects++;
  if (keys.length > maxObjectKeys || report.objects > maxObjects) return tooWide(keys.length, path, report);
  return areAll(keys, known.read) ? keys : knownOf(known, keys, value, path, report);
}

/** The keys that are read, of some with others among them. */
function knownOf<Key extends string>(
  known: KnownKeys<Key>,
  keys: readonly string[],
  value: object,
  path: Path,
  report: ReadReport,
): readonly Key[] {
  noteOthers(known, keys, value, path, report);
  return keys.filter((key) => isOneOf(key, known.read));
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
function tooWide(width: number, path: Path, report: ReadReport): undefined {
  // Reported once; later objects are skipped too.
  if (report.objects === maxObjects + 1) {
    add(report, issue('message.too-wide', path, { expected: maxObjects, received: report.objects }));
  }
  if (width <= maxObjectKeys) return undefined;
  return add(report, issue('message.too-wide', path, { expected: maxObjectKeys, received: width }));
}

/** Notes the keys with a value that are not read. */
function noteOthers<Key extends string>(
  { read, ignored }: KnownKeys<Key>,
  keys: readonly string[],
  value: object,
  path: Path,
  report: ReadReport,
): void {
  for (const key of keys) {
    if (isOneOf(key, read)) continue;
    const field = ownField(value, key);
    if (isAbsent(field)) continue;
    if (!ignored.includes(key)) noteUnknown(key, [...read, ...ignored], path, report);
    else if (!isEmpty(field)) noteIgnored(field, at(path, key), report);
  }
}

function noteUnknown(key: string, known: readonly string[], path: Path, report: ReadReport): void {
  const meant = nearest(key, known);
  add(report, info('field.unknown', at(path, key), meant === undefined ? {} : { nearest: meant }));
}

/** Notes a field that only other channels show, with its value: nobody here asks whether that is a right one. */
export function noteIgnored(field: unknown, path: Path, report: ReadReport): void {
  const value = readJson(field, path, undefined, report);
  if (value !== undefined) add(report, info('field.ignored', path, { value }));
}

/** Reads what a map by channel holds for this one; what it holds for others is none of our business. */
export function readForInstagram(map: unknown, path: Path, report: ReadReport): unknown {
  if (isLeftOut(map)) return undefined;
  if (typeof map === 'object' && !Array.isArray(map)) return ownField(map, 'INSTAGRAM');
  return wrongType('object', map, path, report);
}
