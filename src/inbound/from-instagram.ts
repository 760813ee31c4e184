import type { InboundOptions } from '../types/options.ts';
import type { InboundResult, Outcome } from '../types/result.ts';
import { identityOf } from './dedupe-key.ts';
import type { Item } from './item.ts';
import { outcomeOf } from './outcome.ts';
import { type LookupFailed, lookupFailed } from './parts/look-up.ts';
import { unsupported } from './parts/unsupported.ts';
import { pickRules } from './pick-rule.ts';
import type { Meaning, Pick, Shape } from './rule.ts';
import { inboundRules } from './rules/index.ts';
import { splitItems } from './split-items.ts';

/**
 * Turns the parsed body of an Instagram webhook into what each of its items means: messages, events and receipts of the
 * Conversation API, and the rest as `unsupported` with a reason. One bad item never spoils its neighbours.
 *
 * Throws a `TypeError` for wrong options, and for nothing that is in the webhook.
 *
 * Source: https://developers.facebook.com/docs/instagram-platform/webhooks/examples
 */
export function fromInstagram(webhook: unknown, options: InboundOptions = {}): InboundResult {
  checkOptions(options);
  const split = splitItems(webhook);
  if (split.status === 'refused') return split;
  const outcomes: Outcome[] = [];
  for (const item of split.items) {
    for (const outcome of readItem(item, pickRules(item), options)) outcomes.push(outcome);
  }
  return { status: 'ok', outcomes };
}

function checkOptions(options: InboundOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  for (const name of ['messageIdOf', 'choiceOf'] as const) {
    const lookUp = options[name];
    if (lookUp !== undefined && typeof lookUp !== 'function') throw new TypeError(`options.${name} must be a function`);
  }
}

/** Reads each part of an item. Where a look-up fails, the whole item is unsupported: half of it would mislead. */
function readItem(item: Item, picks: readonly Pick[], options: InboundOptions): readonly Outcome[] {
  const identity = identityOf(item);
  const outcomes: Outcome[] = [];
  for (const pick of picks) {
    const meaning = readPiece(pick, options);
    if (meaning === lookupFailed) return readItem(item, [unsupported(item, 'lookup-failed')], options);
    const part = { index: outcomes.length, count: picks.length };
    outcomes.push(outcomeOf(item, pick.shape, meaning, part, `${identity}${part.index}`));
  }
  return outcomes;
}

function readPiece<S extends Shape>({ shape, piece }: Pick<S>, options: InboundOptions): Meaning | LookupFailed {
  return inboundRules[shape].read(piece, options);
}
