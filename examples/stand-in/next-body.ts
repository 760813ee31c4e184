import type { WebhookItem } from './webhook-items.ts';

/** Meta puts no more updates than this into one body. */
const maxItems = 1000;

/** An item, or a whole body that a test wrote. */
export type Delivery = WebhookItem | { readonly body: object };

interface Waiting {
  readonly delivery: Delivery;
}

/** Makes a webhook body of the first deliveries of a queue, and tells how many of them fit into it. */
export function nextBody(
  queue: readonly Waiting[],
  account: string,
): { readonly body: object; readonly count: number } {
  const first = queue[0]?.delivery;
  if (first && 'body' in first) return { body: first.body, count: 1 };
  const list = first?.list ?? 'messaging';
  const items = leadingItems(queue, list);
  // Entries with changes give seconds, the others milliseconds.
  const time = list === 'changes' ? Math.floor(Date.now() / 1000) : Date.now();
  return { body: { object: 'instagram', entry: [{ id: account, time, [list]: items }] }, count: items.length };
}

function leadingItems(queue: readonly Waiting[], list: WebhookItem['list']): readonly object[] {
  const items: object[] = [];
  for (const { delivery } of queue.slice(0, maxItems)) {
    if ('body' in delivery || delivery.list !== list) break;
    items.push(delivery.item);
  }
  return items;
}
