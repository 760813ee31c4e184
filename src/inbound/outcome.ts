import type { Origin, Outcome } from '../types/outcomes.ts';
import type { Meaning, Picked } from './rule.ts';

type Draft = { -readonly [Key in keyof Origin]?: Origin[Key] };

/** Puts an outcome together from its item, the rule that read it and what it means. */
export function outcomeOf(
  { item, shape }: Picked,
  { reading, details }: Meaning,
  part: Origin['part'],
  dedupeKey: string,
): Outcome {
  const { account, contact, mid, timestamp, self } = item;
  const { at, standby, raw } = item.place;
  if (contact !== undefined && mid !== undefined && timestamp !== undefined && !standby && !self) {
    // Nearly always. At once, with the only spread at the end, is far quicker than field by field.
    return { rule: shape, at, account, contact, mid, timestamp, dedupeKey, part, details, raw, ...reading };
  }
  const draft: Draft = { rule: shape, at, account };
  if (contact !== undefined) draft.contact = contact;
  if (mid !== undefined) draft.mid = mid;
  if (timestamp !== undefined) draft.timestamp = timestamp;
  draft.dedupeKey = dedupeKey;
  draft.part = part;
  draft.details = details;
  if (standby) draft.standby = true;
  if (self) draft.self = true;
  draft.raw = raw;
  // Every field that an origin must have was set above.
  return Object.assign(draft as Origin, reading);
}
