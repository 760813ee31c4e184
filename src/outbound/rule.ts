import type { OutboundIssueCode } from '../types/notice.ts';
import type { RuleInfo } from '../types/result.ts';
import type { Draft } from './draft.ts';
import type { Job } from './job.ts';
import type { ContentKey, Contents, RefusedKey, ReplacedKey } from './model.ts';
import type { Read } from './read/value.ts';

/** What becomes of one type of message: how it is read, and what is built from it. */
export interface OutboundRule<Key extends ContentKey> extends RuleInfo {
  readonly id: Key;
  readonly direction: 'outbound';
  readonly read: Read<Contents[Key]>;
  readonly build: (content: Contents[Key], job: Job) => readonly Draft[];
}

/** A type of message that another message stands for; the rule of that one reads and builds it. */
export interface ReplacedRule<Key extends ReplacedKey> extends RuleInfo {
  readonly id: Key;
  readonly direction: 'outbound';
}

/** A type of message that is refused, and the issue that says so: an entry with a reason instead of a gap. */
export interface RefusalRule<Key extends RefusedKey> extends RuleInfo {
  readonly id: Key;
  readonly direction: 'outbound';
  readonly issue: OutboundIssueCode;
}
