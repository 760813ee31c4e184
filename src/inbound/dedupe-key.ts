import type { Item } from './item.ts';
import { jsonText } from './json-text.ts';
import { isObject, type Loose, stringOf } from './loose.ts';
import { jsonAt } from './place.ts';
import { timeOf } from './time.ts';
import { changeOf } from './webhook-text.ts';

/**
 * Turns an item into the text that tells it from all others; `dedupeKey` is this and the number of the part. Rule, position,
 * list and time of the entry stay out: they may differ when the item is delivered again. Ids stand as they are, content as
 * a hash: keys lie in stores and logs, where nobody expects what people wrote.
 */
export function identityOf(item: Item): string {
  return measured(item.account) + measured(item.kind) + (idsOf(item) ?? traitsOf(item));
}

/** With its length before it, each text ends where it should, whatever it holds. */
function measured(text: string): string {
  return `${text.length}:${text}`;
}

function idsOf({ kind, body, fields, mid, contact }: Item): string | undefined {
  if (kind === 'postback' && mid === undefined) return idsOfTap(contact, body.payload, fields.timestamp);
  if (mid === undefined) return undefined;
  if (kind === 'message') return flavourOf(body) + measured(mid);
  if (kind === 'postback') return `mid${measured(mid)}`;
  return kind === 'read' ? measured(mid) + measured(contact ?? '') : undefined;
}

/** What is unsent, and what came back as an echo, has the mid of the message itself. */
function flavourOf(message: Loose): string {
  if (message.is_deleted === true) return 'unsent';
  return message.is_echo === true ? 'echo' : 'sent';
}

/** The samples of ice breakers have no mid. */
function idsOfTap(contact: string | undefined, payload: unknown, timestamp: unknown): string | undefined {
  const data = stringOf(payload);
  const time = timeOf(timestamp);
  if (contact === undefined || data === undefined || time === undefined) return undefined;
  return `tap${measured(contact)}${measured(String(time))}${measured(hashOf(data))}`;
}

/** What tells an item without ids from others. */
function traitsOf(item: Item): string {
  const content = stablePartOf(item);
  const text = content === item.place.raw ? jsonAt(item.place) : jsonText(content);
  const time = String(timeOf(item.fields.timestamp) ?? '');
  const hash = hashOf(text ?? outlineOf(content));
  return `content${measured(item.contact ?? '')}${measured(time)}${measured(hash)}`;
}

/** The time of an entry that stands for itself is that of the delivery; around a bare change stands what is not its own. */
function stablePartOf({ place: { form, list, raw }, fields }: Item): unknown {
  if (form === 'change' && list === undefined) return changeOf(fields);
  return form === 'entry' && isObject(raw) ? { ...raw, time: undefined } : raw;
}

/** What JSON cannot hold is walked level by level, without recursion. Values may hold themselves, so not for ever. */
const maxValues = 200_000;

function outlineOf(content: unknown): string {
  const found = [content];
  let outline = '';
  for (const value of found) {
    const isPlain = typeof value !== 'object' || value === null;
    outline += measured(isPlain ? `${typeof value} ${String(value)}` : Object.keys(value).join());
    const inside = isPlain ? [] : Object.values(value);
    for (const one of inside) if (found.length < maxValues) found.push(one);
  }
  return outline;
}

/** Turns a text into 64 bits of it, as hexadecimal digits: two rows of the hash by Fowler, Noll and Vo, the second fed by the first. */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (one >>> 15), 0x5bd1e995);
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
