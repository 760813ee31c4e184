import type { Outcome } from '../types/outcomes.ts';
import { maxOutcomes } from './caps.ts';
import type { Act } from './items/act.ts';
import { outcomeOf } from './outcome.ts';
import { isPlain, jsonSize, sizeOf } from './outcome-size.ts';
import { detailsOf } from './rules/parts/details.ts';
import type { RuleMatch } from './rules/parts/rule.ts';

/**
 * How many times the length of the body the outcomes may repeat of it. With what they hold once of it, and with `raw` once an
 * item, they stay below ten times.
 */
const maxGrowth = 6;

/** Smaller bodies may grow more: so much that `maxOutcomes` of any usual length have room. */
const smallBody = 100_000;
const maxOfSmallBody = 2_000_000;

/** So few outcomes need no exact measure. */
const few = 20;

/** The outcomes of a webhook, up to the caps: how many they are, and how much they repeat of it. */
export class OutcomeList {
  readonly #webhook: unknown;
  readonly #outcomes: Outcome[] = [];
  #size = 0;
  #plainAccount: string | undefined;
  #maxSize: number | undefined;
  #lastAdded: RuleMatch | undefined;
  #firstLeftOut: RuleMatch | undefined;
  #leftOut = 0;

  constructor(webhook: unknown) {
    this.#webhook = webhook;
  }

  get length(): number {
    return this.#outcomes.length;
  }

  /** Whether whatever comes is left out. An outcome for which there is too little room leaves room for smaller ones. */
  get isFull(): boolean {
    return this.#outcomes.length === maxOutcomes;
  }

  /** Adds an outcome, which a match made, or leaves it out. */
  add(outcome: Outcome, match: RuleMatch): void {
    if (this.isFull || !this.#hasRoomFor(outcome, match)) {
      this.leaveOut(match, 1);
      return;
    }
    this.#outcomes.push(outcome);
    this.#lastAdded = match;
  }

  /** Takes back what was added since the list had a length, and adds another outcome in place of it. */
  replaceFrom(length: number, outcome: Outcome, match: RuleMatch): void {
    this.#outcomes.splice(length);
    this.add(outcome, match);
  }

  /** Leaves outcomes out, of which a match would make the first. */
  leaveOut(match: RuleMatch, count: number): void {
    this.#firstLeftOut ??= match;
    this.#leftOut += count;
  }

  #hasRoomFor(outcome: Outcome, { act }: RuleMatch): boolean {
    const isExact = this.#outcomes.length >= few;
    // Stryker disable next-line BooleanLiteral,ConditionalExpression: few outcomes never fill the room
    if (isSmall(outcome, act) && (!isExact || this.#isPlain(act.account))) return true;
    const size = this.#size + sizeOf(outcome, act, isExact);
    if (size > maxGrowth * smallBody) {
      this.#maxSize ??= maxSizeOf(this.#webhook);
      if (size > this.#maxSize) return false;
    }
    this.#size = size;
    return true;
  }

  /** Tells whether JSON writes an account as it is. Most outcomes in a row have one account. */
  #isPlain(account: string): boolean {
    // Stryker disable next-line ConditionalExpression: it only saves time
    if (account === this.#plainAccount) return true;
    if (!isPlain(account)) return false;
    this.#plainAccount = account;
    return true;
  }

  /** Gives the outcomes. If some were left out, the last one says how many: at the cap in place of one more. */
  finished(): readonly Outcome[] {
    const outcomes = this.#outcomes;
    const first = this.#firstLeftOut;
    if (first === undefined) return outcomes;
    const inPlaceOf = this.isFull ? this.#lastAdded : undefined;
    if (inPlaceOf === undefined) return [...outcomes, tooMany(first, this.#leftOut)];
    return [...outcomes.slice(0, -1), tooMany(inPlaceOf, this.#leftOut + 1)];
  }
}

/** The account and `object` are together as short as this in any webhook of Instagram: 26 characters. */
const usualIds = 40;

/**
 * Tells whether an outcome repeats only a few short ids of the webhook. Nearly every outcome does, and need not be measured. The account
 * stands in it twice: an account that JSON escapes is longer there. See docs/decisions/speed.md.
 */
function isSmall({ kind, part, object = '' }: Outcome, { account }: Act): boolean {
  return kind !== 'unsupported' && part.count === 1 && object.length + account.length <= usualIds;
}

function maxSizeOf(webhook: unknown): number {
  const size = lengthOf(webhook);
  return size < smallBody ? maxOfSmallBody : maxGrowth * size;
}

function lengthOf(webhook: unknown): number {
  try {
    return JSON.stringify(webhook).length;
  } catch {
    // What is too deep, or holds itself.
    return jsonSize(webhook);
  }
}

/** A longer payload of the first outcome that is left out may be what there is too much of. `raw` still holds the item. */
const maxPayload = 10_000;

/** Says how many outcomes were left out, in place of the first of them, with a key that is none of theirs. */
function tooMany({ act }: RuleMatch, count: number): Outcome {
  const match = {
    rule: 'unsupported',
    act,
    input: { reason: 'too-many', own: undefined, attachments: undefined },
  } as const;
  const { payload } = act.item;
  const meaning = {
    kind: 'unsupported',
    reason: 'too-many',
    payload: payload.length > maxPayload ? '' : payload,
  } as const;
  const details = detailsOf(act.body, { count });
  return outcomeOf(match, { meaning, details }, { index: 0, count: 1 }, `${act.dedupePrefix}more`);
}
