import { fromInstagram, type InboundIssue, type Outcome } from 'convograph/inbound';
import { fieldsOf } from './fields-of.ts';

/** One item of a webhook, as a webhook of its own. */
export interface Item {
  /** The same each time that Instagram delivers it. */
  readonly dedupeKey: string;
  readonly account: string;
  /** Empty where the person is unknown. */
  readonly contact: string;
  readonly webhook: unknown;
}

/** The items of a webhook, in its order; or the issues, where it is no webhook. */
export interface Items {
  readonly items: readonly Item[];
  /** Messenger, WhatsApp and others of the same Meta app may share the address. Their items are left out. */
  readonly otherProducts: readonly string[];
  /** How many outcomes a body has beyond those that are read of one; 0 for nearly every body. */
  readonly leftOut: number;
  readonly issues: readonly InboundIssue[];
}

/** Splits a webhook into its items. */
export function itemsOf(webhook: unknown): Items {
  // A JSON text is no webhook.
  const { outcomes, issues } = fromInstagram(typeof webhook === 'string' ? undefined : webhook);
  const others = outcomes.filter(isOfOtherProduct);
  // An item may have several outcomes. They stay together, and the key of the first is that of the item.
  const firsts = outcomes.filter((outcome) => outcome.part.index === 0 && !isOfOtherProduct(outcome));
  const leftOut = firsts.reduce((sum, first) => sum + leftOutOf(first), 0);
  const items = firsts
    .filter((first) => leftOutOf(first) === 0)
    .map((first) => {
      const { dedupeKey, account, contact = '', at } = first;
      return { dedupeKey, account, contact, webhook: alone(webhook, at.split('/').slice(1), valuesOf(first)) };
    });
  return { items, otherProducts: [...new Set(others.map(({ object = '' }) => object))], leftOut, issues };
}

function isOfOtherProduct(outcome: Outcome): boolean {
  return outcome.kind === 'unsupported' && outcome.reason === 'other-object';
}

/** How many outcomes the first outcome of an item stands for, where it says that the body has too many. */
function leftOutOf(first: Outcome): number {
  return first.kind === 'unsupported' && first.reason === 'too-many' ? (first.details.count ?? 1) : 0;
}

/** How many values of its list an item is: values in a row that are no objects are one item. */
function valuesOf(outcome: Outcome): number {
  return outcome.kind === 'unsupported' && outcome.reason === 'unknown' ? (outcome.details.count ?? 1) : 1;
}

/** Gives the item with the objects around it. Lists on its path keep only its own entry, or values; other lists go. */
function alone(value: unknown, [key, ...path]: string[], count: number): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    const index = Number(key);
    return path.length === 0 ? value.slice(index, index + count) : [alone(value[index], path, count)];
  }
  const fields = Object.entries(fieldsOf(value)).filter(([name, field]) => name === key || !Array.isArray(field));
  return Object.fromEntries(fields.map(([name, field]) => [name, name === key ? alone(field, path, count) : field]));
}
