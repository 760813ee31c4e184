import type { Item } from './item.ts';
import { jsonText } from './json-text.ts';
import { isObject, type Loose, textOf } from './loose.ts';
import { timeOf } from './time.ts';

/**
 * Turns an item into the text that tells it from all others; `dedupeKey` is this and the number of the part. Rule,
 * position, list and time of the entry stay out: they may differ when the item is delivered again.
 */
export function identityOf(item: Item): string {
  let identity = measured(item.account) + measured(item.kind);
  for (const name of idsOf(item) ?? ['content', jsonText(contentOf(item))]) identity += measured(name);
  return identity;
}

/** With its length before it, each text ends where it should, whatever it holds. */
function measured(text: string): string {
  return `${text.length}:${text}`;
}

function idsOf({ kind, body, fields, mid, contact }: Item): readonly string[] | undefined {
  if (kind === 'postback' && mid === undefined) return idsOfTap(contact, body.payload, fields.timestamp);
  if (mid === undefined) return undefined;
  if (kind === 'message') return [flavourOf(body), mid];
  if (kind === 'postback') return ['mid', mid];
  return kind === 'read' ? ['mid', mid, contact ?? ''] : undefined;
}

/** What is unsent, and what came back as an echo, has the mid of the message itself. */
function flavourOf(message: Loose): string {
  if (message.is_deleted === true) return 'unsent';
  return message.is_echo === true ? 'echo' : 'sent';
}

/** The samples of ice breakers have no mid. */
function idsOfTap(contact: string | undefined, payload: unknown, timestamp: unknown): readonly string[] | undefined {
  const data = textOf(payload);
  const time = timeOf(timestamp);
  if (contact === undefined || data === undefined || time === undefined) return undefined;
  return ['tap', contact, data, String(time)];
}

/** An entry that stands for itself has a time, which is that of the delivery. */
function contentOf({ list, raw }: Item): unknown {
  return list === undefined && isObject(raw) ? { ...raw, time: undefined } : raw;
}
