import { listOf } from '../untrusted.ts';
import { type Attachment, readAttachment } from './attachment.ts';
import { mergeTwins } from './twins.ts';

const none: readonly Attachment[] = [];

/** Turns the list of a message into its attachments, twins merged. */
export function attachmentsOf(list: unknown): readonly Attachment[] {
  const values = listOf(list);
  if (values.length < 2) return values.length === 0 ? none : [readAttachment(values[0])];
  const attachments: Attachment[] = [];
  // A hole in the list is an attachment too: `map` would leave it.
  for (const value of values) attachments.push(readAttachment(value));
  return mergeTwins(attachments);
}
