import { isObject, isSet, listOf, numberOf, own, stringOf } from '../untrusted.ts';
import type { Act as WholeAct } from './act.ts';
import { changeOf } from './change.ts';
import { commentIdOf } from './comment-id.ts';
import { hashOf, lengthPrefixed, outlineOf } from './hash.ts';
import { jsonText } from './json-text.ts';

/** An act without what is made here. */
type Act = Omit<WholeAct, 'dedupePrefix'>;

/**
 * Turns an act into the text that tells it from all others: `dedupeKey` is this, then the number of the part. Rule, path,
 * list and time of the entry stay out: they may differ when the item is delivered again. Ids stand as they are, content as
 * a hash: keys are stored and logged, where nobody expects what people wrote.
 */
export function dedupePrefixOf(act: Act): string {
  return lengthPrefixed(act.account) + lengthPrefixed(act.kind) + (idsOf(act) ?? contentOf(act));
}

function idsOf(act: Act): string | undefined {
  const { kind, body, mid } = act;
  if (mid !== undefined) return idsWithMid(act, mid);
  // The samples of ice breakers have no mid.
  if (kind === 'postback') return idsOfMoment(act, body.payload);
  if (kind === 'referral') return idsOfMoment(act, body.ref);
  const comment = kind === 'comment' ? commentIdOf(act.fields) : undefined;
  return comment === undefined ? undefined : lengthPrefixed(comment);
}

function idsWithMid(act: Act, mid: string): string | undefined {
  const { kind, body, contact = '' } = act;
  switch (kind) {
    case 'message':
      return flavourOf(act) + lengthPrefixed(mid);
    case 'postback':
      return `mid${lengthPrefixed(mid)}`;
    case 'read':
      return lengthPrefixed(mid) + lengthPrefixed(contact);
    case 'message_edit':
      return idsOfEdit(mid, body.num_edit);
    case 'reaction':
      return lengthPrefixed(mid) + lengthPrefixed(contact) + momentOfReaction(act);
    default:
      return undefined;
  }
}

/** What is unsent, and what came back as an echo, has the mid of the message itself. */
function flavourOf({ body, isEcho }: Act): string {
  if (isSet(body.is_deleted)) return 'unsent';
  return isEcho ? 'echo' : 'sent';
}

/** Without its count, one edit of a message is told from another by its text alone. */
function idsOfEdit(mid: string, count: unknown): string | undefined {
  const number = numberOf(count);
  return number === undefined ? undefined : lengthPrefixed(mid) + lengthPrefixed(String(number));
}

/** One person may give a reaction, take it back and give it again. */
function momentOfReaction({ body, time }: Act): string {
  const action = stringOf(body.action) ?? '';
  const emoji = stringOf(body.emoji) ?? '';
  return lengthPrefixed(String(time ?? '')) + lengthPrefixed(hashOf(lengthPrefixed(action) + emoji));
}

/** What a person did at a time, told by what somebody wrote into the button or the link. */
function idsOfMoment({ contact, time }: Act, written: unknown): string | undefined {
  const data = stringOf(written);
  if (contact === undefined || data === undefined || time === undefined) return undefined;
  return `moment${lengthPrefixed(contact)}${lengthPrefixed(String(time))}${lengthPrefixed(hashOf(data))}`;
}

/** An act without ids is told from others by all that its item says. */
function contentOf(act: Act): string {
  const { item, contact = '', time = '' } = act;
  const content = stableContentOf(act);
  const text = content === item.raw ? item.json : jsonText(content);
  const hash = hashOf(text ?? outlineOf(content));
  return `content${lengthPrefixed(contact)}${lengthPrefixed(String(time))}${lengthPrefixed(hash)}`;
}

/**
 * Leaves out what another delivery changes: the time of an entry without items, and what stands around a bare change.
 */
function stableContentOf({ item: { form, surroundings, raw, value }, fields }: Act): unknown {
  const { list } = surroundings;
  if (form === 'row') return rowInOrder(value);
  if (form === 'entry') return isObject(raw) && own(raw, 'time') !== undefined ? { ...raw, time: undefined } : raw;
  const isChange = value === raw && isObject(raw) && (list === undefined || list === 'changes');
  return isChange ? changeOf(fields) : value;
}

/** The values of a row in an order that does not depend on that of the list. */
function rowInOrder(values: unknown): unknown {
  return listOf(values)
    .map((value) => jsonText(value) ?? outlineOf(value))
    .sort();
}
