import type { Log } from '../log.ts';
import type { Contents, Tagged } from '../model.ts';
import type { Picked } from '../pick-rule.ts';
import { outboundRules } from '../rules/index.ts';

/** Reads a content as its rule does: a checked copy, or issues in the log. */
export function read<Key extends keyof Contents>(
  { kind, value, parent, key }: Picked<Key>,
  log: Log,
): Tagged<Contents, Key> {
  return { kind, content: outboundRules[kind].read(value, parent, key, log) };
}
