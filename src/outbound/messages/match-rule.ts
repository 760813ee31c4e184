import { type Log, refuse } from '../report/report.ts';
import type { ContentKey, References, RefusedKey } from './model.ts';
import type { Place } from '../path.ts';
import { knownKeys, noteIgnored, ownKeys, type Source } from '../reading/known-keys.ts';
import { forInstagram, isReadable } from '../reading/object.ts';
import { isAbsent, isEmpty, isLeftOut, typeName } from '../reading/read.ts';
import { outboundRules, refusalRules } from './index.ts';

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

/** What holds something for each channel: it stands beside the content, or in its place. */
type MapKey = typeof explicit | typeof omni | typeof specific;
const maps: ReadonlySet<string> = new Set<MapKey>([explicit, omni, specific]);

const ofMessage = knownKeys<AnyKey | MapKey>([...built, ...refused, 'template_message', omni, specific], ['agent']);

/** An override holds a message; events are none. */
const ofOmni = knownKeys<AnyKey>([
  ...built.filter((key) => key.endsWith('_message') && key !== explicit),
  'template_reference',
]);

/** Picks the rule of a message: an override for this channel, else its one content. */
export function pickRule(message: unknown, root: Place | undefined, log: Log): Picked | undefined {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    refuse(log, 'message.no-object', root, { expected: 'object', received: typeName(message) });
    return undefined;
  }
  const own = ownKeys(ofMessage, message, root, log);
  if (own === undefined) return undefined;
  if (own.every(isContent)) return pickContent(own, message, root, undefined, log);
  return pickBesideMaps(own, message, root, log);
}

/** A message that holds something for each channel. */
function pickBesideMaps(
  own: readonly (AnyKey | MapKey)[],
  source: Source<AnyKey | MapKey>,
  root: Place | undefined,
  log: Log,
): Picked | undefined {
  const given = (key: MapKey): unknown => (own.includes(key) ? forInstagram(source[key], root, key, log) : undefined);
  const text = given(explicit);
  const override = isLeftOut(text) ? given(omni) : undefined;
  const specifics = given(specific);
  if (!isEmpty(specifics)) noteIgnored(specifics, { parent: root, key: specific }, 'INSTAGRAM', log);
  // What is replaced is not even read.
  if (!isLeftOut(text)) {
    return { rule: explicit, kind: explicit, value: text, parent: { parent: root, key: explicit }, key: 'INSTAGRAM' };
  }
  if (!isAbsent(override)) return pickOmni(override, { parent: root, key: omni }, log);
  return pickContent(own.filter(isContent), source, root, undefined, log);
}

function pickOmni(message: unknown, at: Place, log: Log): Picked | undefined {
  const key = 'INSTAGRAM';
  const place = { parent: at, key };
  if (!isReadable(message, place, log)) return undefined;
  const own = ownKeys(ofOmni, message, place, log);
  return own && pickContent(own, message, place, omni, log);
}

function pickContent(
  own: readonly AnyKey[],
  source: Source<AnyKey>,
  at: Place | undefined,
  override: string | undefined,
  log: Log,
): Picked | undefined {
  let key: AnyKey | undefined;
  let value: unknown;
  let received = 0;
  for (const each of own) {
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

function isContent(key: AnyKey | MapKey): key is AnyKey {
  return !maps.has(key);
}

const refusedKeys: ReadonlySet<string> = new Set(refused);

function isRefused(key: AnyKey): key is RefusedKey {
  return refusedKeys.has(key);
}
