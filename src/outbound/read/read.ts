import { type Log, refuse } from '../log.ts';
import type { ContentKey, Contents, Tagged } from '../model.ts';
import { type Picked, pickRule } from '../pick-rule.ts';
import { outboundRules } from '../rules/index.ts';

/** Reads a message as its rule does: a checked copy of its one content, or nothing and issues in the log. */
export function read(message: unknown, log: Log): Tagged<Contents> | undefined {
  try {
    const picked = pickRule(message, log);
    const content = picked && readContent(picked.kind, picked, log);
    return log.issues.length > 0 ? undefined : content;
  } catch {
    // A getter or a proxy of the input threw: the only code here that is not ours.
    refuse(log, 'message.unreadable', undefined);
    return undefined;
  }
}

function readContent<Key extends ContentKey>(
  kind: Key,
  { value, parent, key }: Picked,
  log: Log,
): Tagged<Contents, Key> {
  return { kind, content: outboundRules[kind].read(value, parent, key, log) };
}
