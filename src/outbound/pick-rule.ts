import { type Log, refuse } from './log.ts';
import type { ContentKey, References, RefusedKey } from './model.ts';
import type { Place } from './place.ts';
import { ownField } from './read/keys.ts';
import { type KnownKeys, knownKeys, noteIgnored, ownKeys, type Source } from './read/known-keys.ts';
import { forInstagram, isReadable } from './read/object.ts';
import { isAbsent, isEmpty, isLeftOut, typeName } from './read/value.ts';
import { outboundRules, refusalRules } from './rules/index.ts';

type ReadKey = ContentKey | keyof References;
type AnyKey = ReadKey | RefusedKey;

/** The one content of a message, not yet read, and where it stands. */
export interface Picked {
  /** Id of the rule: of the override, where there is one. */
  readonly rule: string;
  readonly kind: ReadKey;
  readonly value: unknown;
  readonly parent: Place | undefined;
  readonly key: string;
}

// The keys of the tables, as their key types.
const built = Object.keys(outboundRules) as readonly ContentKey[];
const refused = Object.keys(refusalRules) as readonly RefusedKey[];

const explicit = 'explicit_channel_message';
const omni = 'explicit_channel_omni_message';
const specific = 'channel_specific_message';

const contents = [...built.filter((key) => key !== explicit), ...refused, 'template_message'] as const;
const overrides = [explicit, omni] as const;
const ofMessage = knownKeys<AnyKey | typeof specific>([...contents, specific], ['agent'], overrides);
const ofReplaced = knownKeys<AnyKey | typeof specific>([specific], ['agent'], [...overrides, ...contents]);

/** An override holds a message; events are none. */
const omniContents = [
  ...built.filter((key) => key.endsWith('_message') && key !== explicit),
  'template_reference',
] as const;
const ofOmni: KnownKeys<AnyKey> = knownKeys<AnyKey>(omniContents);

/** Picks the rule of a message: an override for this channel, else its one content. */
export function pickRule(message: unknown, root: Place | undefined, log: Log): Picked | undefined {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    refuse(log, 'message.no-object', root, { expected: 'object', received: typeName(message) });
    return undefined;
  }
  const override = pickOverride(message, root, log);
  const own = ownKeys(override === undefined ? ofMessage : ofReplaced, message, root, log);
  if (own === undefined) return undefined;
  const source: Source<AnyKey | typeof specific> = message;
  if (own.includes(specific)) noteSpecifics(source[specific], root, log);
  return override === undefined ? pickContent(own, source, root, undefined, log) : override();
}

function noteSpecifics(map: unknown, root: Place | undefined, log: Log): void {
  const specifics = forInstagram(map, root, specific, log);
  if (!isEmpty(specifics)) noteIgnored(specifics, { parent: root, key: specific }, 'INSTAGRAM', log);
}

/** What replaces the content: asked first, since what is replaced is not even read. */
function pickOverride(message: object, root: Place | undefined, log: Log): (() => Picked | undefined) | undefined {
  const text = forInstagram(ownField(message, explicit), root, explicit, log);
  if (!isLeftOut(text)) return () => pickExplicit(text, { parent: root, key: explicit });
  const other = forInstagram(ownField(message, omni), root, omni, log);
  return isAbsent(other) ? undefined : () => pickOmni(other, { parent: root, key: omni }, log);
}

function pickExplicit(value: unknown, parent: Place): Picked {
  return { rule: explicit, kind: explicit, value, parent, key: 'INSTAGRAM' };
}

function pickOmni(message: unknown, at: Place, log: Log): Picked | undefined {
  const key = 'INSTAGRAM';
  if (!isReadable(message, at, key, log)) return undefined;
  const place = { parent: at, key };
  const own = ownKeys(ofOmni, message, place, log);
  return own && pickContent(own, message, place, omni, log);
}

function pickContent(
  own: readonly (AnyKey | typeof specific)[],
  source: Source<AnyKey>,
  at: Place | undefined,
  override: string | undefined,
  log: Log,
): Picked | undefined {
  let key: AnyKey | undefined;
  let value: unknown;
  let received = 0;
  for (const each of own) {
    if (each === specific) continue;
    const field = source[each];
    if (isAbsent(field)) continue;
    key = each;
    value = field;
    received++;
  }
  if (key === undefined) refuse(log, 'content.missing', at, { expected: 1, received });
  else if (received > 1) refuse(log, 'content.several', at, { expected: 1, received });
  else if (isRefused(key)) refuse(log, refusalRules[key].issue, { parent: at, key });
  else return { rule: override ?? key, kind: key, value, parent: at, key };
  return undefined;
}

function isRefused(key: AnyKey): key is RefusedKey {
  return Object.hasOwn(refusalRules, key);
}
