import { type Log, refuse } from './log.ts';
import type { Contents, References, Tagged } from './model.ts';
import { pickRule } from './pick-rule.ts';
import type { Place } from './place.ts';
import { read } from './read/read.ts';

export type ReadContent = Tagged<Contents & References>;

/** What was read of a message, and the id of the rule that it was read by. */
export interface ReadMessage {
  readonly rule: string;
  readonly content: ReadContent;
}

/**
 * Picks the rule of a message and reads it; gives nothing where there are issues. Getters and proxies of the message
 * are the only code here that is not ours: hence the one `try`.
 */
export function pickAndRead(message: unknown, root: Place | undefined, log: Log): ReadMessage | undefined {
  try {
    const picked = pickRule(message, root, log);
    if (picked === undefined) return undefined;
    const content = read(picked, log);
    return log.issues.length > 0 ? undefined : { rule: picked.rule, content };
  } catch {
    refuse(log, 'message.unreadable', root);
    return undefined;
  }
}
