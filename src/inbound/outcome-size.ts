import type { Outcome } from '../types/outcomes.ts';
import type { Act } from './items/act.ts';
import { stringOf } from './untrusted.ts';

/** What an outcome takes beside its texts: names and punctuation. */
const frameSize = 300;

/** Tells whether JSON writes a text as it is. */
export function isPlain(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text);
}

/** Ids of this length together are those of any webhook of Instagram. */
const usualIds = 1000;

/**
 * Gives the length of what an outcome repeats of its webhook, in characters of JSON: its ids, its payload, and of one part among
 * several the details, which hold what the item says of all. What else it holds stands in no other outcome.
 *
 * @param isExact Whether the ids are measured as JSON; else those of usual length count as they are.
 */
export function sizeOf(outcome: Outcome, { account, contact = '', mid = '', item }: Act, isExact: boolean): number {
  const { dedupeKey, details, part } = outcome;
  const object = stringOf(item.surroundings.object) ?? '';
  const ids = account.length + contact.length + mid.length + object.length + dedupeKey.length;
  // The key holds the ids.
  const isAsLong = ids <= usualIds && (!isExact || (isPlain(dedupeKey) && isPlain(object)));
  const size = isAsLong ? ids : jsonSize([account, contact, mid, object, dedupeKey]);
  // Of JSON text in JSON text, each quotation mark and each backslash takes two characters.
  const payload = outcome.kind === 'unsupported' ? 2 * outcome.payload.length : 0;
  return frameSize + size + payload + (part.count === 1 ? 0 : jsonSize(details));
}

/** Gives the length of the JSON text of a value, without recursion. An object that stands there twice counts once: it may hold itself. */
export function jsonSize(value: unknown): number {
  let size = 0;
  const open: unknown[] = [value];
  const seen = new Set<object>();
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') size += JSON.stringify(next).length;
    else if (typeof next !== 'object' || next === null) size += String(next).length;
    else if (seen.has(next)) continue;
    else if (Array.isArray(next)) {
      seen.add(next);
      size += next.length + 1;
      for (const each of next) open.push(each);
    } else {
      seen.add(next);
      size += 1;
      for (const [key, each] of Object.entries(next)) {
        size += JSON.stringify(key).length + 2;
        open.push(each);
      }
    }
  }
  return size;
}
