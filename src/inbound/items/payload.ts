import type { Loose } from '../untrusted.ts';
import { changeOf, isChange, isOfChange } from './change.ts';
import { type Frame, type Holder, jsonAt, lists, type Place } from './item.ts';
import { jsonText } from './json-text.ts';

/** Makes the JSON text of the webhook with nothing in it but what stands at a place: once for all of its parts. */
export function webhookTextAt(place: Place): string {
  place.text ??= textAt(place);
  return place.text;
}

/** Where JSON cannot hold the whole, the core must do: what is too deep may be a neighbour. */
function textAt(place: Place): string {
  const { holder, raw } = place;
  const own = ownOf(place);
  const isListed = own === undefined && holder.list !== undefined;
  const around = isListed ? holder : holder.outer;
  const text = own === undefined ? jsonAt(place) : jsonText(besideItems(holder, own));
  const frame = around === undefined ? noFrame : frameOf(around);
  if (frame !== null && text !== undefined) return frame.before + text + frame.after;
  const core = own === undefined ? raw : Object.assign(plainOf(holder.fields), own);
  return jsonText(around === undefined ? core : coreIn(around, core)) ?? '';
}

/** What matters of an entry, or of a body, for what it holds beside its items; `undefined` for all other places. */
function ownOf({ form, holder, raw }: Place): Loose | undefined {
  if (form === 'stray') return { [String(holder.list)]: raw };
  return form === 'entry' || holder.list !== undefined ? undefined : changeOf(holder.fields);
}

/** What stands around, without the items, which have their own texts. */
function besideItems({ fields, outer }: Holder, own: Loose): Loose {
  const rest: { [key: string]: unknown } = { ...fields };
  if (outer === undefined && Array.isArray(fields.entry)) rest.entry = [];
  // JSON leaves out what is `undefined`.
  for (const key in rest) if (isOther(fields, key, listsIn(outer)) && !(key in own)) rest[key] = undefined;
  return rest;
}

/** Tells whether a key holds other items: in one of the lists, or as a bare change. */
function isOther(fields: Loose, key: string, held: readonly string[]): boolean {
  return isOfChange(key) ? isChange(fields) : held.includes(key) && Array.isArray(fields[key]);
}

/** The lists of an entry; what goes by their names in the webhook itself is none. */
function listsIn(outer: Holder | undefined): readonly string[] {
  return outer === undefined ? [] : lists;
}

const noFrame: Frame = { before: '', after: '' };

/** With the frame made once, the texts of many items cost no more than the items. */
function frameOf(holder: Holder): Frame | null {
  if (holder.frame === undefined) holder.frame = newFrame(holder);
  return holder.frame;
}

/** The other lists hold other items and are left out. */
function newFrame({ fields, list, outer }: Holder): Frame | null {
  const outside = outer === undefined ? noFrame : frameOf(outer);
  if (outside === null) return null;
  let before = '';
  let after: string | undefined;
  // Own keys alone: what somebody put into `Object.prototype` was not sent.
  for (const [key, value] of Object.entries(fields)) {
    if (key === list) after = '';
    else if (value !== undefined && !isOther(fields, key, listsIn(outer))) {
      const text = jsonText(value);
      if (text === undefined) return null;
      const member = `${JSON.stringify(key)}:${text}`;
      if (after === undefined) before += `${member},`;
      else after += `,${member}`;
    }
  }
  return { before: `${outside.before}{${before}"${list}":[`, after: `]${after ?? ''}}${outside.after}` };
}

function coreIn({ fields, list, outer }: Holder, inner: unknown): Loose {
  const core = Object.assign(plainOf(fields), { [String(list)]: [inner] });
  return outer === undefined ? core : coreIn(outer, core);
}

/** The keys of a webhook and of an entry that tell what it is about. Objects stay out: they may be what is too deep. */
function plainOf({ object, id, time }: Loose): Loose {
  return { object: plain(object), id: plain(id), time: plain(time) };
}

function plain(value: unknown): unknown {
  return typeof value === 'object' ? undefined : value;
}
