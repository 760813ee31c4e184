import { type Log, refuse } from './log.ts';
import type { ContentKey, RefusedKey } from './model.ts';
import type { Place } from './place.ts';
import { isAbsent, isEmpty, knownKeys, noteIgnored, ownSource, type Source, typeName } from './read/kit.ts';
import { outboundRules, refusalRules } from './rules/index.ts';

/** The one content of a message, not yet read, and where it stands. */
export interface Picked<Key extends ContentKey = ContentKey> {
  readonly kind: Key;
  readonly value: unknown;
  readonly parent: Place | undefined;
  readonly key: string;
}

type MessageKey = ContentKey | RefusedKey | 'channel_specific_message';

/** Contents that replace the others on one channel; the first that is there wins. */
const overrides = ['explicit_channel_message', 'explicit_channel_omni_message'] as const;

// The keys of the tables, as their key types.
const contents = Object.keys({ ...outboundRules, ...refusalRules }) as readonly (ContentKey | RefusedKey)[];
const generic = contents.filter((key) => !overrides.some((override) => override === key));

const ofMessage = knownKeys<MessageKey>([...contents, 'channel_specific_message'], ['agent']);

/** Picks the rule of a message: an override for this channel, else its one content. */
export function pickRule(message: unknown, log: Log): Picked | undefined {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    refuse(log, 'message.no-object', undefined, { expected: 'object', received: typeName(message) });
    return undefined;
  }
  const source = ownSource(ofMessage, message, undefined, log);
  if (source === undefined) return undefined;
  noteChannelSpecific(source, log);
  for (const key of overrides) {
    const override = forInstagram(source, key, log);
    if (!isEmpty(override)) return pick(key, override, { parent: undefined, key }, 'INSTAGRAM', log);
  }
  return pickContent(source, log);
}

function pickContent(source: Source<MessageKey>, log: Log): Picked | undefined {
  const [key, ...others] = generic.filter((candidate) => !isAbsent(source[candidate]));
  if (key !== undefined && others.length === 0) return pick(key, source[key], undefined, key, log);
  if (key === undefined) refuse(log, 'content.missing', undefined, { expected: 1, received: 0 });
  else refuse(log, 'content.several', undefined, { expected: 1, received: others.length + 1 });
  return undefined;
}

function pick(
  kind: ContentKey | RefusedKey,
  value: unknown,
  parent: Place | undefined,
  key: string,
  log: Log,
): Picked | undefined {
  if (!isRefused(kind)) return { kind, value, parent, key };
  refuse(log, refusalRules[kind].issue, { parent, key });
  return undefined;
}

function isRefused(kind: ContentKey | RefusedKey): kind is RefusedKey {
  return Object.hasOwn(refusalRules, kind);
}

function noteChannelSpecific(source: Source<MessageKey>, log: Log): void {
  const key = 'channel_specific_message';
  const value = forInstagram(source, key, log);
  if (!isEmpty(value)) noteIgnored(value, { parent: undefined, key }, 'INSTAGRAM', log);
}

/** What a map by channel holds for this one; what it holds for others is none of our business. */
function forInstagram(source: Source<MessageKey>, key: MessageKey, log: Log): unknown {
  const map = source[key];
  if (isAbsent(map)) return undefined;
  if (typeof map === 'object' && !Array.isArray(map)) {
    return Object.hasOwn(map, 'INSTAGRAM') ? Reflect.get(map, 'INSTAGRAM') : undefined;
  }
  refuse(log, 'field.wrong-type', { parent: undefined, key }, { expected: 'object', received: typeName(map) });
  return undefined;
}
