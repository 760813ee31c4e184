import { fieldsOf, own, type Untrusted } from '../untrusted.ts';
import { changeOf, isChange } from './change.ts';
import { type Form, lists } from './form.ts';
import { jsonText } from './json-text.ts';

/** The JSON text around the only item of a list: what stands before it, and after it. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** What stands around an item: its entry, or the whole body. */
interface Around {
  readonly fields: Untrusted;
  /** The list that holds the item; absent for an item that stands in none. */
  readonly list: string | undefined;
  readonly outer: Around | undefined;
  /** Absent where JSON cannot hold it. */
  readonly frame: Frame | undefined;
}

/** What a payload is made of. */
interface Source {
  readonly form: Form;
  readonly surroundings: Around;
  readonly raw: unknown;
  /** The JSON text of `raw`; absent where JSON cannot hold it. */
  readonly json: string | undefined;
}

/** Makes the JSON text of the webhook with only one item in it. */
export function payloadOf(item: Source): string {
  const { form, raw, surroundings } = item;
  const held = ownFieldsOf(item);
  if (held === undefined) return textIn(form === 'entry' ? surroundings.outer : surroundings, item.json, raw);
  const core = Object.assign(labelsOf(surroundings.fields), held);
  return textIn(surroundings.outer, jsonText({ ...besideItems(surroundings, held), ...held }), core);
}

/** The keys of an entry or body that are the item; `undefined` if the item stands by itself. */
function ownFieldsOf({ form, raw, surroundings: { list } }: Source): Untrusted | undefined {
  if (form === 'stray') return { [String(list)]: raw };
  return form === 'entry' || list !== undefined ? undefined : changeOf(fieldsOf(raw));
}

/** An entry or a body without its items: each has a text of its own. */
function besideItems({ fields, outer }: Around, held: Untrusted): Untrusted {
  const rest: { [key: string]: unknown } = { ...fields };
  if (outer === undefined && Array.isArray(own(fields, 'entry'))) rest.entry = [];
  // JSON leaves out what is `undefined`.
  for (const key of Object.keys(rest)) {
    if (!Object.hasOwn(held, key) && holdsItems(fields, key, outer)) rest[key] = undefined;
  }
  return rest;
}

const listNames: ReadonlySet<string> = new Set(lists);

/** Tells whether a key of an entry or a body holds items: as a list of an entry, or as a part of a bare change. */
function holdsItems(fields: Untrusted, key: string, outer: Around | undefined): boolean {
  if (key === 'field' || key === 'value') return isChange(fields);
  // A key of the body with the name of a list is none.
  return outer !== undefined && listNames.has(key) && Array.isArray(own(fields, key));
}

/** Puts a text into what stands around it. If JSON cannot hold that, only ids and times stand around `core`. */
function textIn(around: Around | undefined, text: string | undefined, core: unknown): string {
  const frame = around === undefined ? noFrame : around.frame;
  if (frame !== undefined && text !== undefined) return frame.before + text + frame.after;
  return jsonText(around === undefined ? core : coreIn(around, core)) ?? '';
}

/** Stands around each item of a list: a longer one would make many times itself of a webhook with many items. */
const maxFrame = 1000;

const noFrame: Frame = { before: '', after: '' };

/**
 * Makes the text around the only item of a list, up to the whole body. The other lists are left out, because they hold
 * other items. One frame serves all items of a list, so that time grows with the items only.
 */
export function frameOf({ fields, list, outer }: Around): Frame | undefined {
  const outside = outer === undefined ? noFrame : outer.frame;
  if (outside === undefined) return undefined;
  let before = '';
  let after: string | undefined;
  // Own keys only: what somebody put into `Object.prototype` was not sent.
  for (const [key, value] of Object.entries(fields)) {
    if (key === list) after = '';
    else if (value !== undefined && !holdsItems(fields, key, outer)) {
      const text = jsonText(value);
      if (text === undefined) return undefined;
      const member = `${JSON.stringify(key)}:${text}`;
      if (after === undefined) before += `${member},`;
      else after += `,${member}`;
    }
  }
  const frame = { before: `${outside.before}{${before}"${list}":[`, after: `]${after ?? ''}}${outside.after}` };
  return frame.before.length + frame.after.length > maxFrame ? undefined : frame;
}

/** Puts only ids and times around an item. */
function coreIn({ fields, list, outer }: Around, inner: unknown): Untrusted {
  const core = Object.assign(labelsOf(fields), { [String(list)]: [inner] });
  return outer === undefined ? core : coreIn(outer, core);
}

/** The ids and times of a body or an entry. Objects are left out, because they may be what is too deep. */
function labelsOf(fields: Untrusted): Untrusted {
  return { object: plain(own(fields, 'object')), id: plain(own(fields, 'id')), time: plain(own(fields, 'time')) };
}

function plain(value: unknown): unknown {
  return typeof value === 'object' ? undefined : value;
}
