import type { InboundIssue } from '../types/issues.ts';
import type { InboundOptions } from '../types/options.ts';
import type { Details, Outcome } from '../types/outcomes.ts';
import type { InboundResult } from '../types/results.ts';
import { type Item, itemsAt } from './item.ts';
import { type LookUps, newLookUps } from './look-ups.ts';
import { outcomeOf } from './outcome.ts';
import { pickRules } from './pick-rule.ts';
import { unsupported } from './picked.ts';
import type { Place } from './place.ts';
import type { Meaning, Picked, Shape } from './rule.ts';
import { inboundRules } from './rules/index.ts';
import { splitItems } from './split-items.ts';

/**
 * Turns the parsed body of an Instagram webhook into what each of its items means: messages, events and receipts of the
 * Conversation API, and the rest as `unsupported` with a reason. One bad item never spoils its neighbours.
 *
 * @param webhook The body as `JSON.parse` gives it. Verify its raw bytes first: see {@link verifySignature}.
 * @param options Look-ups for what the webhook itself does not explain. Default: none are asked.
 * @returns `ok` with an outcome or more for each item, in their order; `refused` where it is no webhook at all.
 * @throws TypeError for options that are no object or hold look-ups that are no functions; for nothing that is in the
 * webhook.
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
 *   if (outcome.kind === 'message') console.log(outcome.contact, outcome.message);
 * }
 * // → 7310482956172043 { text_message: { text: 'Tea, please' } }
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
  const issue = splitItems(webhook, (place) => readPlace(outcomes, place, newLookUps(options)));
  return issue === undefined ? { status: 'ok', outcomes, issues: [] } : refused(issue);
}

function refused(issue: InboundIssue): InboundResult {
  return { status: 'refused', outcomes: [], issues: [issue] };
}

/** Adds what stands at one place. Where a look-up fails, all of it is unsupported: half of it would mislead. */
function readPlace(outcomes: Outcome[], place: Place, lookUps: LookUps): void {
  const before = outcomes.length;
  const picks = pickAll(itemsAt(place));
  const count = picks.length;
  for (const picked of picks) {
    const index = outcomes.length - before;
    const meaning = readPiece(picked, lookUps);
    const dedupeKey = picked.item.identity + index;
    if (lookUps.failed) {
      outcomes.length = before;
      outcomes.push(lookUpFailed(picked.item, meaning.details, dedupeKey, lookUps));
      return;
    }
    outcomes.push(outcomeOf(picked, meaning, { index, count }, dedupeKey));
  }
}

/** `flatMap` takes longer than picking, and nearly always there is one item. */
function pickAll(items: readonly Item[]): readonly Picked[] {
  const only = items[0];
  return items.length === 1 && only !== undefined ? pickRules(only) : items.flatMap(pickRules);
}

function readPiece<S extends Shape>({ shape, item, piece }: Picked<S>, lookUps: LookUps): Meaning {
  return inboundRules[shape].read(piece, item, lookUps);
}

/** What was read without the look-up stays in the details. */
function lookUpFailed(item: Item, details: Details, dedupeKey: string, lookUps: LookUps): Outcome {
  const picked = unsupported(item, 'lookup-failed');
  const { reading } = readPiece(picked, lookUps);
  return outcomeOf(picked, { reading, details }, { index: 0, count: 1 }, dedupeKey);
}
