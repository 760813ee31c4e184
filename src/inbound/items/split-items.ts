import type { InboundIssue } from '../../types/issues.ts';
import { endOfRow } from '../attachments/attachments-of.ts';
import { fieldsOf, isAbsent, isObject, own, type Untrusted } from '../untrusted.ts';
import { formOf, isChange, valueOfItem } from './change.ts';
import { type List, lists } from './form.ts';
import { Item, Surroundings } from './item.ts';

/** Is called with each item of a webhook, in their order. */
export type Take = (item: Item) => void;

/** Calls `take` with each item of a webhook. Gives the issue if the body is none. */
export function splitItems(body: unknown, take: Take): InboundIssue | undefined {
  if (typeof body !== 'object' || body === null) {
    const received = body === null ? 'null' : typeof body;
    return { code: 'webhook.unreadable', path: '', expected: 'object', received };
  }
  // Some samples of the platform wrap the body in a list: see fixtures/inbound/webhook/list-at-the-top.
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  let isWebhook = false;
  // Counted, here and below: `forEach` would leave out a hole in a list, which is an item too.
  for (let index = 0; index < bodies.length; index++) {
    isWebhook = splitBody(bodies[index], bodies === body ? `/${index}` : '', take) || isWebhook;
  }
  return isWebhook ? undefined : { code: 'webhook.no-entry', path: '', expected: 'entry' };
}

/** Tells whether the body is a webhook. */
function splitBody(raw: unknown, path: string, take: Take): boolean {
  const fields = fieldsOf(raw);
  const entry = own(fields, 'entry');
  const isEntered = Array.isArray(entry);
  const isBare = isChange(fields);
  if (isEntered) splitEntries(entry, new Surroundings(fields, 'entry', undefined), `${path}/entry/`, take);
  if (isBare || !isEntered) take(wholeItem(raw, new Surroundings(fields, undefined, undefined), path));
  return isBare || isEntered;
}

function splitEntries(entries: readonly unknown[], webhook: Surroundings, path: string, take: Take): void {
  // Read once, here and below: a proxy may tell another length each time.
  const { length } = entries;
  for (let index = 0; index < length; index++) splitEntry(entries[index], webhook, path + index, take);
}

/** Calls `take` with the items of an entry, then with what else it holds; with the entry itself if it has no items. */
function splitEntry(raw: unknown, webhook: Surroundings, path: string, take: Take): void {
  const fields = fieldsOf(raw);
  const messaging = own(fields, 'messaging');
  const standby = own(fields, 'standby');
  const changes = own(fields, 'changes');
  let count = splitList(messaging, fields, 'messaging', webhook, path, take);
  count += splitList(standby, fields, 'standby', webhook, path, take);
  count += splitList(changes, fields, 'changes', webhook, path, take);
  const isBare = isChange(fields);
  const hasStrays = isStray(messaging) || isStray(standby) || isStray(changes);
  if (hasStrays && (count > 0 || isBare)) takeStrays(fields, webhook, path, take);
  if (count === 0 || isBare) take(wholeItem(raw, new Surroundings(fields, undefined, webhook), path));
}

/** Gives the number of items. */
function splitList(
  items: unknown,
  fields: Untrusted,
  list: List,
  webhook: Surroundings,
  path: string,
  take: Take,
): number {
  if (!Array.isArray(items)) return 0;
  const surroundings = new Surroundings(fields, list, webhook);
  const { length } = items;
  for (let index = 0; index < length; ) {
    const raw: unknown = items[index];
    const at = `${path}/${list}/${index}`;
    const end = isObject(raw) ? index + 1 : endOfRow(items, index, length);
    take(
      isObject(raw) ? itemInList(raw, surroundings, list, at) : rowOf(items.slice(index, end), surroundings, list, at),
    );
    index = end;
  }
  return length;
}

/** Values in a row that are no objects. */
function rowOf(values: readonly unknown[], surroundings: Surroundings, list: List, path: string): Item {
  return new Item('row', surroundings, path, values[0], values, list === 'standby');
}

function itemInList(raw: unknown, surroundings: Surroundings, list: List, path: string): Item {
  return list === 'changes'
    ? changeItem(raw, surroundings, path)
    : new Item('item', surroundings, path, raw, raw, list === 'standby');
}

/** A value where a list should be is nothing that we know, but it was sent. */
function isStray(value: unknown): boolean {
  return !isAbsent(value) && !Array.isArray(value);
}

function takeStrays(fields: Untrusted, webhook: Surroundings, path: string, take: Take): void {
  for (const list of lists) {
    const raw = own(fields, list);
    if (!isStray(raw)) continue;
    take(new Item('stray', new Surroundings(fields, list, webhook), `${path}/${list}`, raw, raw, list === 'standby'));
  }
}

/** An entry or a body as an item of its own: it is a change, or it has no items. */
function wholeItem(raw: unknown, surroundings: Surroundings, path: string): Item {
  return isChange(surroundings.fields)
    ? changeItem(raw, surroundings, path)
    : new Item('entry', surroundings, path, raw, raw, false);
}

function changeItem(raw: unknown, surroundings: Surroundings, path: string): Item {
  const change = fieldsOf(raw);
  const form = formOf(change);
  return new Item(form, surroundings, path, raw, valueOfItem(raw, form), own(change, 'field') === 'standby');
}
