import type { Origin, Outcome } from '../types/result.ts';
import type { Item } from './item.ts';
import type { Meaning, Shape } from './rule.ts';

type Draft = { -readonly [Key in keyof Origin]?: Origin[Key] };

/** Puts an outcome together from its item, the rule that read it and what it means. */
export function outcomeOf(
  { at, account, contact, mid, timestamp, self, raw }: Item,
  rule: Shape,
  { reading, details }: Meaning,
  part: Origin['part'],
  dedupeKey: string,
): Outcome {
  // Field by field: spreads would make this the dearest line of the pipeline.
  const draft: Draft = { rule, at, account };
  if (contact !== undefined) draft.contact = contact;
  if (mid !== undefined) draft.mid = mid;
  if (timestamp !== undefined) draft.timestamp = timestamp;
  draft.dedupeKey = dedupeKey;
  draft.part = part;
  draft.details = details;
  if (self) draft.self = true;
  draft.raw = raw;
  // Every field that an origin must have was set above.
  return Object.assign(draft as Origin, reading);
}
