import type { InboundIssue } from '../types/issues.ts';
import type { InboundOptions } from '../types/options.ts';
import type { Outcome } from '../types/outcomes.ts';
import type { InboundResult } from '../types/results.ts';
import { actsOf } from './items/acts-of.ts';
import type { Item } from './items/item.ts';
import { splitItems } from './items/split-items.ts';
import { type LookUps, lookUpsOf } from './look-ups.ts';
import { outcomeOf } from './outcome.ts';
import { inboundRules } from './rules/index.ts';
import { matchRules } from './rules/matching/match-rules.ts';
import { unsupported } from './rules/matching/rule-match.ts';
import type { Reading, RuleId, RuleMatch } from './rules/parts/rule.ts';

/**
 * Turns the parsed body of an Instagram webhook into outcomes. An outcome says what an item means for the Conversation
 * API: a message, an event, a receipt, a change, or `unsupported` with a reason. An item that cannot be read does not
 * change the outcomes of the other items.
 *
 * @param webhook The body as `JSON.parse` gives it. Verify its raw bytes first: see {@link verifySignature}.
 * @param options Look-ups for what the webhook itself does not say. Default: there are none.
 * @returns `ok` with one or more outcomes for each item, in the order of the items; `refused` if the body is no webhook.
 * @throws TypeError if `options` is no object, or a look-up is no function. It never throws for what a webhook holds.
 * @see https://developers.facebook.com/docs/instagram-platform/webhooks/examples
 * @example
 * ```ts
 * import { fromInstagram } from 'convograph';
 *
 * const item = {
 *   sender: { id: '7310482956172043' },
 *   recipient: { id: '17841400000000001' },
 *   timestamp: 1700000000000,
 *   message: { mid: 'mid.1', text: 'Tea, please' },
 * };
 * const webhook = { object: 'instagram', entry: [{ id: '17841400000000001', messaging: [item] }] };
 * const result = fromInstagram(webhook);
 * for (const outcome of result.outcomes) {
 *   if (outcome.kind === 'message') console.log(outcome.type, outcome.contact, outcome.message);
 * }
 * // → text_message 7310482956172043 { text_message: { text: 'Tea, please' } }
 * console.log(fromInstagram({}).issues); // → [ { code: 'webhook.no-entry', path: '', expected: 'entry' } ]
 * ```
 */
export function fromInstagram(webhook: unknown, options: InboundOptions = {}): InboundResult {
  checkOptions(options);
  try {
    return readWebhook(webhook, options);
  } catch {
    // Parsed JSON never gets here. What somebody made by hand may: a getter, or a proxy, that throws when it is read.
    return refused({ code: 'webhook.unreadable', path: '', expected: 'object' });
  }
}

function checkOptions(options: InboundOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  checkLookUp('messageIdOf', options.messageIdOf);
  checkLookUp('choiceOf', options.choiceOf);
}

function checkLookUp(name: keyof InboundOptions, lookUp: unknown): void {
  if (lookUp !== undefined && typeof lookUp !== 'function') throw new TypeError(`options.${name} must be a function`);
}

function readWebhook(webhook: unknown, options: InboundOptions): InboundResult {
  const outcomes: Outcome[] = [];
  const issue = splitItems(webhook, (item) => {
    for (const outcome of readItem(item, options)) outcomes.push(outcome);
  });
  return issue === undefined ? { status: 'ok', outcomes, issues: [] } : refused(issue);
}

function refused(issue: InboundIssue): InboundResult {
  return { status: 'refused', outcomes: [], issues: [issue] };
}

/** Turns an item into its outcomes. Where a look-up fails, all of it is unsupported: half of it would mislead. */
function readItem(item: Item, options: InboundOptions): readonly Outcome[] {
  const lookUps = lookUpsOf(options);
  const matches = matchesOf(item);
  const count = matches.length;
  const only = matches[0];
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves time
  if (count === 1 && only !== undefined) return [readPart(only, { index: 0, count }, lookUps)];
  const outcomes: Outcome[] = [];
  for (const match of matches) {
    const outcome = readPart(match, { index: outcomes.length, count }, lookUps);
    if (lookUps.haveFailed()) return [outcome];
    outcomes.push(outcome);
  }
  return outcomes;
}

/** What was read without the look-up stays in the details. */
function readPart(match: RuleMatch, part: Outcome['part'], lookUps: LookUps): Outcome {
  const reading = readMatch(match, lookUps);
  const dedupeKey = match.act.dedupePrefix + part.index;
  if (!lookUps.haveFailed()) return outcomeOf(match, reading, part, dedupeKey);
  const failed = unsupported(match.act, 'lookup-failed');
  const { meaning } = readMatch(failed, lookUps);
  return outcomeOf(failed, { meaning, details: reading.details }, { index: 0, count: 1 }, dedupeKey);
}

/** The rules that read the acts of an item: mostly those of one act. */
function matchesOf(item: Item): readonly RuleMatch[] {
  const acts = actsOf(item);
  const only = acts[0];
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves time
  return acts.length === 1 && only !== undefined ? matchRules(only) : acts.flatMap(matchRules);
}

function readMatch<Id extends RuleId>({ rule, act, input }: RuleMatch<Id>, lookUps: LookUps): Reading {
  return inboundRules[rule].read(input, act, lookUps);
}
