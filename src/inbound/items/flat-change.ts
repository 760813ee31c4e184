import { isObject, own, stringOf, type Untrusted } from '../untrusted.ts';
import type { ItemKind } from './kinds.ts';

/** The fields of changes whose value was also seen flat, and the kind of the item that it stands for. */
const kinds: ReadonlyMap<unknown, ItemKind> = new Map<string, ItemKind>([
  ['message_edit', 'message_edit'],
  ['message_edits', 'message_edit'],
  ['message_reactions', 'reaction'],
  ['messaging_reactions', 'reaction'],
  ['message_reads', 'read'],
  ['messaging_seen', 'read'],
]);

/**
 * Turns the value of a change into an item of messaging: it mostly is one. A flat value has no object for its kind: what such an
 * object would hold stands in the value itself.
 */
export function itemOfFlat(field: unknown, value: Untrusted): Untrusted {
  const kind = kinds.get(field);
  if (kind === undefined || isObject(own(value, kind)) || !isFlat(value)) return value;
  return {
    sender: partyOf(own(value, 'sender') ?? own(value, 'from')),
    recipient: partyOf(own(value, 'recipient') ?? own(value, 'to')),
    timestamp: own(value, 'timestamp'),
    [kind]: kind === 'reaction' ? reactionOf(value) : value,
  };
}

function isFlat(value: Untrusted): boolean {
  return own(value, 'mid') !== undefined || own(value, 'watermark') !== undefined;
}

/** Who it is: an object with an id, or the id alone. */
function partyOf(party: unknown): unknown {
  return isObject(party) ? party : { id: party };
}

const actions: ReadonlyMap<unknown, string> = new Map([
  ['add', 'react'],
  ['remove', 'unreact'],
]);

/** A flat reaction has the emoji in place of the word for it, and says `remove` in place of `unreact`. */
function reactionOf(value: Untrusted): Untrusted {
  const verb = stringOf(own(value, 'action') ?? own(value, 'verb'))?.toLowerCase();
  const reaction = own(value, 'reaction');
  const isWord = typeof reaction === 'string' && /^[a-z_]+$/i.test(reaction);
  return {
    mid: own(value, 'mid'),
    action: actions.get(verb) ?? verb,
    reaction: isWord ? reaction : undefined,
    emoji: own(value, 'emoji') ?? (isWord ? undefined : reaction),
  };
}
