import { withoutUndefined } from '../shared/without-undefined.ts';
import type { Origin, Outcome } from '../types/outcomes.ts';
import type { Reading, RuleMatch } from './rules/parts/rule.ts';
import { stringOf } from './untrusted.ts';

/** Puts an outcome together from the rule that matched an act and what the rule made of it. */
export function outcomeOf(
  { rule, act }: RuleMatch,
  { meaning, details }: Reading,
  part: Origin['part'],
  dedupeKey: string,
): Outcome {
  const { account, contact, mid, timestamp, self } = act;
  const { path: at, standby, raw, surroundings } = act.item;
  const object = stringOf(surroundings.object);
  // Mostly everything is there: see docs/decisions/speed.md.
  if (object && contact !== undefined && mid !== undefined && timestamp !== undefined && !standby && !self) {
    return { rule, at, object, account, contact, mid, timestamp, dedupeKey, part, details, raw, ...meaning };
  }
  const origin = withoutUndefined<Origin>({
    rule,
    at,
    object,
    account,
    contact,
    mid,
    timestamp,
    dedupeKey,
    part,
    details,
    standby: standby || undefined,
    self: self || undefined,
    raw,
  });
  return Object.assign(origin, meaning);
}
