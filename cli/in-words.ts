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
  return rule === undefined ? [] : [`rule: ${rule}: ${summaryOf('outbound', rule)}`];
}

/** So many outcomes of a webhook are named one by one. More would be a large part of what is printed. */
const maxNamed = 100;

/** Names the rule of each outcome, and the item that it read. Says once what a rule does: a webhook may have thousands of items. */
export function receivedRules({ outcomes }: InboundResult): readonly string[] {
  const explained = new Set<string>();
  const lines: string[] = [];
  for (const outcome of outcomes) {
    const { rule, at } = outcome;
    const isNew = !explained.has(rule);
    if (!isNew && lines.length >= maxNamed) continue;
    explained.add(rule);
    const sentence = isNew ? `: ${summaryOf('inbound', rule)}` : '';
    const reason = outcome.kind === 'unsupported' ? ` (${outcome.reason})` : '';
    lines.push(`rule: ${rule} at ${at}${sentence}${reason}`);
  }
  const others = outcomes.length - lines.length;
  return others === 0 ? lines : [...lines, `rule: the rules above give the other outcomes too (${others})`];
}

function summaryOf(direction: RuleInfo['direction'], id: string): string | undefined {
  return rules.find((each) => each.direction === direction && each.id === id)?.summary;
}
