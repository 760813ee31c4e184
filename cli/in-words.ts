import { explain as explainInbound, type InboundResult, type Outcome } from '../src/inbound/index.ts';
import { rules } from '../src/index.ts';
import { explain as explainOutbound, type OutboundResult } from '../src/outbound/index.ts';
import type { RuleInfo } from '../src/types/rule-info.ts';

/** The outcomes of a webhook; none of one that was refused. */
export function outcomesOf(result: InboundResult): readonly Outcome[] {
  return result.status === 'ok' ? result.outcomes : [];
}

/** What there is to say of a message: its notices, or its issues. `describe` has made the foreign keys in them harmless. */
export function sentWords(result: OutboundResult): readonly string[] {
  if (result.status === 'refused') return refusal(result.issues.map(explainOutbound));
  return result.notices.map((notice) => `${notice.severity}: ${explainOutbound(notice)}`);
}

/** What there is to say of a webhook: its issues. */
export function receivedWords(result: InboundResult): readonly string[] {
  return result.status === 'refused' ? refusal(result.issues.map(explainInbound)) : [];
}

function refusal(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence) => `refused: ${sentence}`);
}

/** Which rule built the requests. */
export function sentRules(result: OutboundResult): readonly string[] {
  return result.status === 'refused' ? [] : [ruleInWords('outbound', result.rule)];
}

/** Which rule read which item. */
export function receivedRules(result: InboundResult): readonly string[] {
  return outcomesOf(result).map((outcome) => {
    const reason = 'reason' in outcome ? ` (${outcome.reason})` : '';
    return `${ruleInWords('inbound', outcome.rule, ` at ${outcome.at}`)}${reason}`;
  });
}

function ruleInWords(direction: RuleInfo['direction'], id: string, place = ''): string {
  const rule = rules.find((each) => each.direction === direction && each.id === id);
  return `rule: ${id}${place}: ${rule?.summary}`;
}
