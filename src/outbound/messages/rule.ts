import type { OutboundIssueCode } from '../../types/issues.ts';
import type { Draft } from '../requests/unfitted.ts';
import type { Job } from '../context.ts';
import type { ContentKey, Contents, RefusedKey } from './model.ts';
import type { Read } from '../reading/read.ts';

/** What becomes of one type of message: how it is read, and what is built from it. */
export interface OutboundRule<Key extends ContentKey> {
  readonly id: Key;
  readonly read: Read<Contents[Key]>;
  readonly build: (content: Contents[Key], job: Job) => readonly Draft[];
}

/** A type of message that is refused, and the issue that says so: an entry with a reason instead of a gap. */
export interface RefusalRule<Key extends RefusedKey> {
  readonly id: Key;
  readonly issue: OutboundIssueCode;
}
