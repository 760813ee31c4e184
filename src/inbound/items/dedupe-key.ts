import { isObject, isSet, numberOf, stringOf } from '../untrusted.ts';
import type { Item } from './act.ts';
import { changeOf } from './change.ts';
import { commentIdOf } from './comment-id.ts';
import { hashOf, measured, outlineOf } from './hash.ts';
import { jsonAt } from './item.ts';
import { jsonText } from './json-text.ts';

/**
 * Turns an item into the text that tells it from all others; `dedupeKey` is this and the number of the part. Rule,
 * position, list and time of the entry stay out: they may differ when the item is delivered again. Ids stand as they
 * are, content as a hash: keys lie in stores and logs, where nobody expects what people wrote.
 */
export function identityOf(item: Item): string {
  return measured(item.account) + measured(item.kind) + (idsOf(item) ?? traitsOf(item));
}

function idsOf(item: Item): string | undefined {
  const { kind, body, mid } = item;
  if (mid !== undefined) return idsOfMid(item, mid);
  // The samples of ice breakers have no mid.
  if (kind === 'postback') return idsOfMoment(item, body.payload);
  if (kind === 'referral') return idsOfMoment(item, body.ref);
  const comment = kind === 'comment' ? commentIdOf(item.fields) : undefined;
  return comment === undefined ? undefined : measured(comment);
}

function idsOfMid(item: Item, mid: string): string | undefined {
  const { kind, body, contact = '' } = item;
  switch (kind) {
    case 'message':
      return flavourOf(item) + measured(mid);
    case 'postback':
      return `mid${measured(mid)}`;
    case 'read':
      return measured(mid) + measured(contact);
    case 'message_edit':
      return idsOfEdit(mid, body.num_edit);
    case 'reaction':
      return measured(mid) + measured(contact) + traitsOfReaction(item);
    default:
      return undefined;
  }
}

/** What is unsent, and what came back as an echo, has the mid of the message itself. */
function flavourOf({ body, isEcho }: Item): string {
  if (isSet(body.is_deleted)) return 'unsent';
  return isEcho ? 'echo' : 'sent';
}

/** Without its count, one edit of a message is told from another by its text alone. */
function idsOfEdit(mid: string, count: unknown): string | undefined {
  const number = numberOf(count);
  return number === undefined ? undefined : measured(mid) + measured(String(number));
}

/** One person may give a reaction, take it back and give it again. */
function traitsOfReaction({ body, time }: Item): string {
  const action = stringOf(body.action) ?? '';
  const emoji = stringOf(body.emoji) ?? '';
  return measured(String(time ?? '')) + measured(hashOf(measured(action) + emoji));
}

/** What a person did at a time, told by what somebody wrote into the button or the link. */
function idsOfMoment({ contact, time }: Item, written: unknown): string | undefined {
  const data = stringOf(written);
  if (contact === undefined || data === undefined || time === undefined) return undefined;
  return `moment${measured(contact)}${measured(String(time))}${measured(hashOf(data))}`;
}

/** What tells an item without ids from others. */
function traitsOf(item: Item): string {
  const content = stablePartOf(item);
  const text = content === item.place.raw ? jsonAt(item.place) : jsonText(content);
  const hash = hashOf(text ?? outlineOf(content));
  return `content${measured(item.contact ?? '')}${measured(String(item.time ?? ''))}${measured(hash)}`;
}

/**
 * The time of an entry that stands for itself is that of the delivery; around a bare change stands what is not its own.
 */
function stablePartOf({ place: { form, holder, raw, said }, fields }: Item): unknown {
  const { list } = holder;
  if (form === 'entry') return isObject(raw) && raw.time !== undefined ? { ...raw, time: undefined } : raw;
  const isChange = said === raw && isObject(raw) && (list === undefined || list === 'changes');
  return isChange ? changeOf(fields) : said;
}
