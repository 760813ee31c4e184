import type { InboundIssue } from '../types/notice.ts';
import type { NonEmpty } from '../types/result.ts';
import { type Item, isChange, itemAt } from './item.ts';
import { fieldsOf, itemsOf, type Loose } from './loose.ts';
import { lists } from './place.ts';

/** The items of a body, or why it has none. */
export type Split =
  | { readonly status: 'ok'; readonly items: readonly Item[] }
  | { readonly status: 'refused'; readonly issues: NonEmpty<InboundIssue> };

/** Turns a webhook into its items, in their order. */
export function splitItems(body: unknown): Split {
  if (typeof body !== 'object' || body === null) {
    const received = body === null ? 'null' : typeof body;
    return { status: 'refused', issues: [{ code: 'webhook.unreadable', path: '', expected: 'object', received }] };
  }
  // Some samples of the platform wrap the body in a list: see fixtures/inbound/webhook/list-at-the-top.
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (!bodies.some(isWebhook)) {
    return { status: 'refused', issues: [{ code: 'webhook.no-entry', path: '', expected: 'entry' }] };
  }
  const items: Item[] = [];
  bodies.forEach((one, index) => {
    addBody(items, one, bodies === body ? `/${index}` : '');
  });
  return { status: 'ok', items };
}

function isWebhook(body: unknown): boolean {
  const fields = fieldsOf(body);
  return Array.isArray(fields.entry) || isChange(fields);
}

function addBody(items: Item[], body: unknown, at: string): void {
  const webhook = fieldsOf(body);
  if (Array.isArray(webhook.entry)) {
    webhook.entry.forEach((entry, index) => {
      addEntry(items, webhook, entry, `${at}/entry/${index}`);
    });
  } else {
    items.push(itemAt({ webhook: undefined, entry: body, list: undefined, at, raw: body }));
  }
}

function addEntry(items: Item[], webhook: Loose, entry: unknown, at: string): void {
  const fields = fieldsOf(entry);
  const before = items.length;
  for (const list of lists) {
    itemsOf(fields[list]).forEach((raw, index) => {
      items.push(itemAt({ webhook, entry, list, at: `${at}/${list}/${index}`, raw }));
    });
  }
  if (items.length === before) items.push(itemAt({ webhook, entry, list: undefined, at, raw: entry }));
}
