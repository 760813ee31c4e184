import type { InboundIssue } from '../types/issues.ts';
import type { InboundOptions } from '../types/options.ts';
import type { Outcome } from '../types/outcomes.ts';
import type { InboundResult } from '../types/results.ts';
import { CallerMistake, checkWebhook } from './callers-mistake.ts';
import { maxOutcomesOfItem } from './caps.ts';
import { noOptions, type Options, readOptions } from './inbound-options.ts';
import { actsOf } from './items/acts-of.ts';
import type { Item } from './items/item.ts';
import { splitItems } from './items/split-items.ts';
import { type LookUps, lookUpsOf } from './look-ups.ts';
import { outcomeOf } from './outcome.ts';
import { OutcomeList } from './outcome-list.ts';
import { inboundRules } from './rules/index.ts';
import { matchRules } from './rules/matching/match-rules.ts';
import { unsupported } from './rules/matching/rule-match.ts';
import type { Reading, RuleId, RuleMatch } from './rules/parts/rule.ts';
import { isAbsent } from './untrusted.ts';

/**
 * Turns the parsed body of an Instagram webhook into outcomes. An outcome says what an item means for the Conversation
 * API: a message, an event, a receipt, a change, or `unsupported` with a reason. An item that cannot be read does not
 * change the outcomes of the other items.
 *
 * @param webhook The body as `JSON.parse` gives it. Verify its raw bytes first: see {@link verifySignature}.
 * @param options Look-ups for what the webhook itself does not say, and which products are this channel. Default: no look-ups,
 * and Instagram.
 * @returns `ok` with one or more outcomes for each item, in the order of the items, at most 100 for a message and 2000 in all;
 * `refused` if the body is no webhook.
 * @throws TypeError if the webhook is a text, bytes or a promise, if an option is wrong or unknown, or if a look-up gives back a
 * promise. It never throws for what a webhook holds.
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
export function fromInstagram(webhook: unknown, options: InboundOptions = noOptions): InboundResult {
  const read = readOptions(options);
  checkWebhook(webhook);
  try {
    return readWebhook(webhook, read);
  } catch (error) {
    if (error instanceof CallerMistake) throw error;
    // Parsed JSON never gets here. What somebody made by hand may: a getter, or a proxy, that throws when it is read.
    return refused({ code: 'webhook.unreadable', path: '', expected: 'object' });
  }
}

function readWebhook(webhook: unknown, options: Options): InboundResult {
  const list = new OutcomeList(webhook);
  const issue = splitItems(webhook, (item) => readItem(item, options, list));
  return issue === undefined ? { status: 'ok', outcomes: list.finished(), issues: [] } : refused(issue);
}

function refused(issue: InboundIssue): InboundResult {
  return { status: 'refused', outcomes: [], issues: [issue] };
}

/** Turns an item into its outcomes. Where a look-up fails, all of it is unsupported: half of it would mislead. */
function readItem(item: Item, options: Options, list: OutcomeList): void {
  const matches = capped(matchesOf(item, options.objects));
  const count = matches.length;
  const lookUps = lookUpsOf(options);
  const only = matches[0];
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves time
  if (count === 1 && only !== undefined && !list.isFull) {
    list.add(readPart(only, { index: 0, count: 1 }, lookUps), only);
    return;
  }
  const before = list.length;
  for (const [index, match] of matches.entries()) {
    if (list.isFull) list.leaveOut(match, weightOf(match));
    else {
      const outcome = readPart(match, { index, count }, lookUps);
      if (lookUps.haveFailed()) {
        list.replaceFrom(before, outcome, match);
        break;
      }
      list.add(outcome, match);
    }
  }
}

const oneOfOne = { index: 0, count: 1 };

/** Cuts the matches of an item at the cap: the last one says how many are left out. */
function capped(matches: readonly RuleMatch[]): readonly RuleMatch[] {
  const next = matches[maxOutcomesOfItem - 1];
  if (matches.length <= maxOutcomesOfItem || next === undefined) return matches;
  const kept = matches.slice(0, maxOutcomesOfItem - 1);
  const count = matches.reduce((sum, match) => sum + weightOf(match), -kept.length);
  return [...kept, unsupported(next.act, 'too-many', { count })];
}

/** How many outcomes a match stands for: more than one where it says that there are too many. */
function weightOf({ rule, input }: RuleMatch): number {
  const count = rule === 'unsupported' && input.reason === 'too-many' ? input.own?.count : undefined;
  return count ?? 1;
}

/** What was read without the look-up stays in the details. */
function readPart(match: RuleMatch, part: Outcome['part'], lookUps: LookUps): Outcome {
  const reading = readMatch(match, lookUps);
  const dedupeKey = match.act.dedupePrefix + part.index;
  if (!lookUps.haveFailed()) return outcomeOf(match, reading, part, dedupeKey);
  const failed = unsupported(match.act, 'lookup-failed');
  const { meaning } = readMatch(failed, lookUps);
  return outcomeOf(failed, { meaning, details: reading.details }, oneOfOne, dedupeKey);
}

/** The rules that read the acts of an item: mostly those of one act. Of another product, no act is read. */
function matchesOf(item: Item, objects: ReadonlySet<unknown>): readonly RuleMatch[] {
  const acts = actsOf(item);
  const only = acts[0];
  if (only !== undefined && !isOurs(item.surroundings.object, objects)) return [unsupported(only, 'other-object')];
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves time
  return acts.length === 1 && only !== undefined ? matchRules(only) : acts.flatMap(matchRules);
}

/** Dashboard tests have bodies without `object`. */
function isOurs(object: unknown, objects: ReadonlySet<unknown>): boolean {
  return objects.has(object) || isAbsent(object);
}

function readMatch<Id extends RuleId>({ rule, act, input }: RuleMatch<Id>, lookUps: LookUps): Reading {
  return inboundRules[rule].read(input, act, lookUps);
}
