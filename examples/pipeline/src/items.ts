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
  readonly issues: readonly InboundIssue[];
}

/** Splits a webhook into its items. */
export function itemsOf(webhook: unknown): Items {
  // A JSON text is no webhook.
  const { outcomes, issues } = fromInstagram(typeof webhook === 'string' ? undefined : webhook);
  // An item may have several outcomes. They stay together, and the key of the first is that of the item.
  const firsts = outcomes.filter((outcome) => outcome.part.index === 0 && !isOfOtherProduct(outcome));
  const items = firsts.map(({ dedupeKey, account, contact = '', at }) => {
    return { dedupeKey, account, contact, webhook: alone(webhook, at.split('/').slice(1)) };
  });
  return { items, issues };
}

/** Messenger, WhatsApp and others of the same Meta app may share the address. Their items are left out. */
function isOfOtherProduct(outcome: Outcome): boolean {
  return outcome.kind === 'unsupported' && outcome.reason === 'other-object';
}

/** Gives the item with the objects around it. Lists on its path keep only its own entry; other lists go. */
function alone(value: unknown, [key, ...path]: string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) return [alone(value[Number(key)], path)];
  const fields = Object.entries(fieldsOf(value)).filter(([name, field]) => name === key || !Array.isArray(field));
  return Object.fromEntries(fields.map(([name, field]) => [name, name === key ? alone(field, path) : field]));
}
