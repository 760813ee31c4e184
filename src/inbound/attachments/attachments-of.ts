import { maxOutcomesOfItem } from '../caps.ts';
import { isObject, listOf } from '../untrusted.ts';
import { type Attachment, readAttachment } from './attachment.ts';
import { mergeTwins } from './twins.ts';

/** The attachments of a message. */
export interface Attachments {
  /** Twins merged. */
  readonly read: readonly Attachment[];
  /** How many were not read, because there are too many. */
  readonly unread: number;
}

const none: Attachments = { read: [], unread: 0 };

/** Of twins, two become one. */
const maxRead = 2 * maxOutcomesOfItem;

/** Turns the list of a message into its attachments. Those in a row that are no objects are one. */
export function attachmentsOf(list: unknown): Attachments {
  const values = listOf(list);
  if (values.length < 2) return values.length === 0 ? none : { read: [readAttachment(values[0])], unread: 0 };
  const attachments: Attachment[] = [];
  let index = 0;
  while (index < values.length && attachments.length < maxRead) {
    const end = endOfRow(values, index);
    attachments.push(readAttachment(values[index], values.slice(index, end)));
    index = end;
  }
  return { read: mergeTwins(attachments), unread: values.length - index };
}

/** Turns the list of what was sent into all of its attachments, twins merged. */
export function allAttachmentsOf(list: unknown): readonly Attachment[] {
  const attachments: Attachment[] = [];
  // A hole in the list is an attachment too: `map` would leave it.
  for (const value of listOf(list)) attachments.push(readAttachment(value));
  return mergeTwins(attachments);
}

/** Gives the index behind an object, or behind all values in a row that are none. */
export function endOfRow(values: readonly unknown[], start: number, length: number = values.length): number {
  let end = start + 1;
  if (isObject(values[start])) return end;
  // Counted: a hole in the list is a value, too.
  while (end < length && !isObject(values[end])) end += 1;
  return end;
}
