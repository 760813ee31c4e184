import { withoutUndefined } from '../shared/without-undefined.ts';
import type { Origin, Outcome } from '../types/outcomes.ts';
import type { Reading, RuleMatch } from './rules/parts/rule.ts';

/** Puts an outcome together from the rule that matched an act and what the rule made of it. */
export function outcomeOf(
  { rule, act }: RuleMatch,
  { meaning, details }: Reading,
  part: Origin['part'],
  dedupeKey: string,
): Outcome {
  const { account, contact, mid, timestamp, self } = act;
  const { path: at, standby, raw } = act.item;
  // Mostly everything is there: see docs/decisions/speed.md.
  if (contact !== undefined && mid !== undefined && timestamp !== undefined && !standby && !self) {
    return { rule, at, account, contact, mid, timestamp, dedupeKey, part, details, raw, ...meaning };
  }
  const origin = withoutUndefined<Origin>({
    rule,
    at,
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
