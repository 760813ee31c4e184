import { explain } from '../src/explain.ts';
import type { InboundIssue, InboundResult } from '../src/inbound/index.ts';
import { type RuleInfo, rules } from '../src/index.ts';
import type { OutboundIssue, OutboundResult } from '../src/outbound/index.ts';

/** Says the notices and issues of a message, one a line. `explain` has made the foreign keys in them harmless. */
export function sentWords({ issues, notices }: OutboundResult): readonly string[] {
  return [...refusals(issues), ...notices.map((notice) => `${notice.severity}: ${explain(notice)}`)];
}

/** Says the issues of a webhook, one a line. */
export function receivedWords({ issues }: InboundResult): readonly string[] {
  return refusals(issues);
}

function refusals(issues: readonly (OutboundIssue | InboundIssue)[]): readonly string[] {
  return issues.map((issue) => `refused: ${explain(issue)}`);
}

/** Names the rule that the message belongs to. */
export function sentRules({ rule }: OutboundResult): readonly string[] {
  return rule === undefined ? [] : [ruleInWords('outbound', rule)];
}

/** Names the rule of each outcome, and the item that it read. */
export function receivedRules({ outcomes }: InboundResult): readonly string[] {
  return outcomes.map((outcome) => {
    const reason = outcome.kind === 'unsupported' ? ` (${outcome.reason})` : '';
    return `${ruleInWords('inbound', outcome.rule, ` at ${outcome.at}`)}${reason}`;
  });
}

function ruleInWords(direction: RuleInfo['direction'], id: string, position = ''): string {
  const rule = rules.find((each) => each.direction === direction && each.id === id);
  return `rule: ${id}${position}: ${rule?.summary}`;
}
