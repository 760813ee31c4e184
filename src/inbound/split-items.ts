import type { InboundIssue } from '../types/issues.ts';
import { formOf, isChange } from './change.ts';
import { fieldsOf, isAbsent, type Loose, stringOf } from './loose.ts';
import type { Form, Holder, List, Place } from './place.ts';
import { timeOf } from './time.ts';

/** Takes the places of a webhook, one by one, in their order. */
export type Take = (place: Place) => void;

/** Splits a webhook into the places of its items; gives the reason where it has none. */
export function splitItems(body: unknown, take: Take): InboundIssue | undefined {
  if (typeof body !== 'object' || body === null) {
    const received = body === null ? 'null' : typeof body;
    return { code: 'webhook.unreadable', path: '', expected: 'object', received };
  }
  // Some samples of the platform wrap the body in a list: see fixtures/inbound/webhook/list-at-the-top.
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  let isWebhook = false;
  // Counted, here and below, and not by `forEach`: a hole in a list is an item like any other.
  for (let index = 0; index < bodies.length; index++) {
    isWebhook = takeBody(bodies[index], bodies === body ? `/${index}` : '', take) || isWebhook;
  }
  return isWebhook ? undefined : { code: 'webhook.no-entry', path: '', expected: 'entry' };
}

/** Tells whether it is a webhook. */
function takeBody(raw: unknown, at: string, take: Take): boolean {
  const fields = fieldsOf(raw);
  const { entry } = fields;
  const isBare = isChange(fields);
  if (Array.isArray(entry)) takeEntries(entry, webhookOf(fields), `${at}/entry/`, take);
  if (isBare) take(changeAt(at, raw, entryOf(fields, undefined, undefined)));
  if (isBare || Array.isArray(entry)) return true;
  take(placeAt('entry', at, raw, entryOf(fields, undefined, undefined)));
  return false;
}

function takeEntries(entries: readonly unknown[], webhook: Holder, at: string, take: Take): void {
  // Read once: a proxy may say another length each time.
  const { length } = entries;
  for (let index = 0; index < length; index++) takeEntry(entries[index], webhook, at + index, take);
}

/** Takes the items of an entry, and what else it holds; the entry itself where there is nothing. */
function takeEntry(raw: unknown, webhook: Holder, at: string, take: Take): void {
  const fields = fieldsOf(raw);
  const { messaging, standby, changes } = fields;
  const isBare = isChange(fields);
  let count = takeItems(messaging, fields, 'messaging', webhook, at, take);
  count += takeItems(standby, fields, 'standby', webhook, at, take);
  count += takeItems(changes, fields, 'changes', webhook, at, take);
  if (count === 0 && !isBare) {
    take(placeAt('entry', at, raw, entryOf(fields, undefined, webhook)));
    return;
  }
  takeStray(messaging, fields, 'messaging', webhook, at, take);
  takeStray(standby, fields, 'standby', webhook, at, take);
  takeStray(changes, fields, 'changes', webhook, at, take);
  if (isBare) take(changeAt(at, raw, entryOf(fields, undefined, webhook)));
}

/** Gives their number. */
function takeItems(items: unknown, fields: Loose, list: List, webhook: Holder, at: string, take: Take): number {
  if (!Array.isArray(items)) return 0;
  const holder = entryOf(fields, list, webhook);
  const { length } = items;
  for (let index = 0; index < length; index++) {
    const place = `${at}/${list}/${index}`;
    take(list === 'changes' ? changeAt(place, items[index], holder) : placeAt('item', place, items[index], holder));
  }
  return length;
}

/** What stands where a list should be is nothing that we know, but it was sent. */
function takeStray(value: unknown, fields: Loose, list: List, webhook: Holder, at: string, take: Take): void {
  if (isAbsent(value) || Array.isArray(value)) return;
  take(placeAt('stray', `${at}/${list}`, value, entryOf(fields, list, webhook)));
}

/** Of the webhook itself, nobody asks for an id or a time. */
function webhookOf(fields: Loose): Holder {
  return { fields, list: 'entry', outer: undefined, id: undefined, time: undefined, frame: undefined };
}

function entryOf(fields: Loose, list: Holder['list'], outer: Holder | undefined): Holder {
  return { fields, list, outer, id: stringOf(fields.id), time: timeOf(fields.time), frame: undefined };
}

function placeAt(form: Form, at: string, raw: unknown, holder: Holder): Place {
  return newPlace(form, at, raw, raw, holder.list, holder);
}

/** A change is a roof over what it says. Where nobody knows its field, it says itself. */
function changeAt(at: string, raw: unknown, holder: Holder): Place {
  const change = fieldsOf(raw);
  const form = formOf(change);
  const said = form === 'item' || form === 'comment' ? change.value : raw;
  return newPlace(form, at, raw, said, change.field, holder);
}

/** `name`: of the list, or of the field. */
function newPlace(form: Form, at: string, raw: unknown, said: unknown, name: unknown, holder: Holder): Place {
  return { form, holder, at, raw, said, standby: name === 'standby', json: undefined, text: undefined };
}
