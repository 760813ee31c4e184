import type { InboundIssue } from '../types/notice.ts';
import type { NonEmpty } from '../types/result.ts';
import { changeOf, formOf, isChange } from './change.ts';
import { fieldsOf, isAbsent, type Loose } from './loose.ts';
import { type List, lists, type Place, type TextWith } from './place.ts';
import {
  type Surroundings,
  surroundingsOf,
  textBesideItems,
  textWithBody,
  textWithEntry,
  textWithItem,
} from './webhook-text.ts';

/** The places of a body, or why it has none. */
export type Split =
  | { readonly status: 'ok'; readonly places: readonly Place[] }
  | { readonly status: 'refused'; readonly issues: NonEmpty<InboundIssue> };

/** Turns a webhook into the places of its items, in their order. */
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
  const places: Place[] = [];
  // Counted, here and below, and not by `forEach`: a hole in a list is an item like any other.
  for (let index = 0; index < bodies.length; index++) {
    addBody(places, bodies[index], bodies === body ? `/${index}` : '');
  }
  return { status: 'ok', places };
}

function isWebhook(body: unknown): boolean {
  const fields = fieldsOf(body);
  return Array.isArray(fields.entry) || isChange(fields);
}

function addBody(places: Place[], raw: unknown, at: string): void {
  const body = fieldsOf(raw);
  const isBare = isChange(body);
  if (Array.isArray(body.entry)) addEntries(places, surroundingsOf(body), body.entry, `${at}/entry`);
  else if (!isBare) places.push(entryAt(at, raw, body, textWithBody(body)));
  if (isBare) places.push(changeAt(undefined, at, raw, body, textWithBody(body)));
}

function addEntries(places: Place[], around: Surroundings, entries: readonly unknown[], at: string): void {
  const { length } = entries;
  for (let index = 0; index < length; index++) addEntry(places, around, entries[index], `${at}/${index}`);
}

/** Adds the places of one entry: its items, and what else it holds; the entry itself where there is nothing. */
function addEntry(places: Place[], around: Surroundings, raw: unknown, at: string): void {
  const entry = fieldsOf(raw);
  const before = places.length;
  for (const list of lists) {
    const items = entry[list];
    if (Array.isArray(items)) addItems(places, around, entry, list, items, `${at}/${list}`);
  }
  const isBare = isChange(entry);
  if (places.length === before && !isBare) {
    places.push(entryAt(at, raw, entry, textWithEntry(around)));
    return;
  }
  for (const list of lists) if (isStray(entry[list])) places.push(strayAt(around, entry, list, `${at}/${list}`));
  if (isBare) places.push(changeAt(undefined, at, raw, entry, textBesideItems(around, entry, changeOf(entry))));
}

function addItems(
  places: Place[],
  around: Surroundings,
  entry: Loose,
  list: List,
  items: readonly unknown[],
  at: string,
): void {
  const textWith = textWithItem(around, entry, list);
  const placeAt = list === 'changes' ? changeAt : itemAt;
  // Read once: a proxy may say another length each time.
  const { length } = items;
  for (let index = 0; index < length; index++) {
    places.push(placeAt(list, `${at}/${index}`, items[index], entry, textWith));
  }
}

function itemAt(list: List | undefined, at: string, raw: unknown, entry: Loose, textWith: TextWith): Place {
  return { form: 'item', list, at, raw, said: raw, standby: list === 'standby', entry, textWith };
}

/** A change is a roof over what it says. Where nobody knows its field, it says itself. */
function changeAt(list: List | undefined, at: string, raw: unknown, entry: Loose, textWith: TextWith): Place {
  const change = fieldsOf(raw);
  const form = formOf(change);
  const said = form === 'item' || form === 'comment' ? change.value : raw;
  return { form, list, at, raw, said, standby: change.field === 'standby', entry, textWith };
}

function entryAt(at: string, raw: unknown, entry: Loose, textWith: TextWith): Place {
  return { form: 'entry', list: undefined, at, raw, said: raw, standby: false, entry, textWith };
}

/** What stands where a list should be is nothing that we know, but it was sent. */
function isStray(value: unknown): boolean {
  return !isAbsent(value) && !Array.isArray(value);
}

function strayAt(around: Surroundings, entry: Loose, list: List, at: string): Place {
  const raw = entry[list];
  const textWith = textBesideItems(around, entry, { [list]: raw });
  return { form: 'stray', list, at, raw, said: raw, standby: list === 'standby', entry, textWith };
}
