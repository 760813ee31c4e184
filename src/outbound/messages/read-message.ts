import { type Log, refuse } from '../report/report.ts';
import type { Contents, References, Tagged } from './model.ts';
import { pickRule } from './match-rule.ts';
import type { Place } from '../path.ts';
import { read } from './read-content.ts';

export type ReadContent = Tagged<Contents & References>;

/** What was read of a message, and the id of the rule that it belongs to; `undefined` where there are issues. */
export interface ReadMessage {
  readonly rule: string | undefined;
  readonly content: ReadContent | undefined;
}

/**
 * Picks the rule of a message and reads it; gives nothing where there are issues. Getters and proxies of the message
 * are the only code here that is not ours: hence the one `try`.
 */
export function pickAndRead(message: unknown, root: Place | undefined, log: Log): ReadMessage {
  let rule: string | undefined;
  try {
    const picked = pickRule(message, root, log);
    if (picked === undefined) return { rule, content: undefined };
    rule = picked.rule;
    const content = read(picked, log);
    return { rule, content: log.issues.length > 0 ? undefined : content };
  } catch {
    refuse(log, 'message.unreadable', root);
    return { rule, content: undefined };
  }
}
