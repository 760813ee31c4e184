import { at, type Path } from '../path.ts';
import type { Fields } from '../reading/known-keys.ts';
import { nearestOf } from '../reading/nearest.ts';
import { isObject, noteIgnored, readForInstagram, readKeys } from '../reading/object.ts';
import { countKeys, onlyKey } from '../reading/only-key.ts';
import { keysOf, ownField } from '../reading/own-keys.ts';
import { isAbsent, isEmpty, isLeftOut, typeName, wrongType } from '../reading/read.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import {
  contentKeys,
  explicit,
  isPlain,
  type MessageKey,
  messageKeys,
  omni,
  overrideKeys,
  type PlainKey,
  specific,
} from './message-keys.ts';
import type { ContentKey, RuleId } from './rule.ts';

/** The content of a message, not read yet. */
export interface Content {
  readonly key: ContentKey;
  readonly value: unknown;
  readonly path: Path;
}

/** The content of a message, and the rule that the message belongs to. */
export interface RuleMatch {
  /** That of the override, where there is one; `undefined` where the message has no content, or several. */
  readonly rule: RuleId | undefined;
  /** `undefined` where there is none to read: the report says why. */
  readonly content: Content | undefined;
}

const noMatch: RuleMatch = { rule: undefined, content: undefined };

/** Matches a message to its rule: by an override for this channel, else by its one content. */
export function matchRule(message: unknown, path: Path, report: ReadReport): RuleMatch {
  if (!isObject(message)) {
    add(report, issue('message.no-object', path, { expected: 'object', received: typeName(message) }));
    return noMatch;
  }
  const own = readKeys(messageKeys, message, path, report);
  if (own === undefined) return noMatch;
  if (own.every(isPlain)) return matchContent(own, message, path, report);
  return matchOverride(own, message, path, report) ?? matchContent(own.filter(isPlain), message, path, report);
}

/** What holds something for each channel: it stands beside the content, or in its place. */
function matchOverride(
  own: readonly MessageKey[],
  fields: Fields<MessageKey>,
  path: Path,
  report: ReadReport,
): RuleMatch | undefined {
  const heldFor = (key: MessageKey): unknown =>
    own.includes(key) ? readForInstagram(fields[key], at(path, key), report) : undefined;
  const text = heldFor(explicit);
  const override = isLeftOut(text) ? heldFor(omni) : undefined;
  const specifics = heldFor(specific);
  if (!isEmpty(specifics)) noteIgnored(specifics, at(at(path, specific), 'INSTAGRAM'), report);
  // What is replaced is not even read.
  if (!isLeftOut(text)) {
    return { rule: explicit, content: { key: explicit, value: text, path: at(at(path, explicit), 'INSTAGRAM') } };
  }
  return isAbsent(override) ? undefined : matchOmni(override, at(at(path, omni), 'INSTAGRAM'), report);
}

function matchOmni(override: unknown, path: Path, report: ReadReport): RuleMatch {
  if (!isObject(override)) return { rule: omni, content: wrongType('object', override, path, report) };
  const own = readKeys(overrideKeys, override, path, report);
  const content = own && contentOf(own, override, overrideKeys.read, path, report);
  return { rule: omni, content };
}

function matchContent(own: readonly PlainKey[], fields: Fields<PlainKey>, path: Path, report: ReadReport): RuleMatch {
  const content = contentOf(own, fields, contentKeys, path, report);
  return content === undefined ? noMatch : { rule: content.key, content };
}

/** The one content among some keys. */
function contentOf<Key extends ContentKey>(
  keys: readonly Key[],
  fields: Fields<Key>,
  names: readonly string[],
  path: Path,
  report: ReadReport,
): (Content & { readonly key: Key }) | undefined {
  const key = onlyKey(keys, fields);
  if (key !== undefined) return { key, value: fields[key], path: at(path, key) };
  return addNotOne(countKeys(keys, fields), fields, names, path, report);
}

/** Says that there is no content, or more than one. Of none, it names the key that was perhaps meant. */
function addNotOne(
  received: number,
  fields: object,
  names: readonly string[],
  path: Path,
  report: ReadReport,
): undefined {
  if (received > 0) return add(report, issue('content.several', path, { expected: 1, received }));
  const meant = nearestOf(unknownKeys(fields, names), names);
  return add(report, issue('content.missing', path, { expected: 1, received, nearest: meant }));
}

/** The keys that hold something and are none of some names. */
function unknownKeys(holder: object, names: readonly string[]): readonly string[] {
  return keysOf(holder).filter((key) => !names.includes(key) && !isAbsent(ownField(holder, key)));
}
