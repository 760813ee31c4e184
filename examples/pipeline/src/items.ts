import { fromInstagram, type InboundResult } from 'convograph/inbound';
import { fieldsOf } from './loose.ts';

/** One item of a webhook, as a webhook of its own. */
export interface Item {
  /** The same each time that Instagram delivers it. */
  readonly dedupeKey: string;
  readonly account: string;
  /** Empty where nobody knows the person. */
  readonly contact: string;
  readonly webhook: unknown;
}

/** Takes a webhook apart, in its order; or says why it is none. */
export function itemsOf(webhook: unknown): Item[] | Extract<InboundResult, { status: 'refused' }> {
  const result = fromInstagram(webhook);
  if (result.status === 'refused') return result;
  // An item may have several outcomes. They go together, and the key of the first is that of the item.
  const firsts = result.outcomes.filter(({ part }) => part.index === 0);
  return firsts.map(({ dedupeKey, account, contact = '', at }) => {
    return { dedupeKey, account, contact, webhook: alone(webhook, at.split('/').slice(1)) };
  });
}

/** The item with what stands around it: of the lists on its path only its own entry, of other lists nothing. */
function alone(value: unknown, [key, ...path]: string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) return [alone(value[Number(key)], path)];
  const fields = Object.entries(fieldsOf(value)).filter(([name, field]) => name === key || !Array.isArray(field));
  return Object.fromEntries(fields.map(([name, field]) => [name, name === key ? alone(field, path) : field]));
}
