import type { InboundResult, Outcome } from '../src/inbound/index.ts';

/** The outcomes of a webhook; none of one that was refused. */
export function outcomesOf(result: InboundResult): readonly Outcome[] {
  return result.status === 'ok' ? result.outcomes : [];
}
