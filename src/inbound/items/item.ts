import { fieldsOf, own, stringOf, type Untrusted } from '../untrusted.ts';
import type { Form, List } from './form.ts';
import { jsonText } from './json-text.ts';
import { type Frame, frameOf, payloadOf } from './payload.ts';
import { timeOf } from './time.ts';

/** What stands around an item: its entry, or the whole body. */
export class Surroundings {
  declare readonly fields: Untrusted;
  /** The list that holds the item; absent for an item that stands in none. */
  declare readonly list: List | 'entry' | undefined;
  declare readonly outer: Surroundings | undefined;
  declare readonly id: string | undefined;
  /** What the body says that it is of. */
  declare readonly object: unknown;
  /** Milliseconds. */
  declare readonly time: number | undefined;
  #frame: Frame | null | undefined;

  constructor(fields: Untrusted, list: List | 'entry' | undefined, outer: Surroundings | undefined) {
    this.fields = fields;
    this.list = list;
    this.outer = outer;
    this.id = stringOf(own(fields, 'id'));
    this.object = outer === undefined ? own(fields, 'object') : outer.object;
    this.time = timeOf(own(fields, 'time'));
  }

  /** The text around an only item of the list; `undefined` where JSON cannot hold it. Made once for all items. */
  get frame(): Frame | undefined {
    if (this.#frame === undefined) this.#frame = frameOf(this) ?? null;
    return this.#frame ?? undefined;
  }
}

/** What stands at one path of a webhook and says that something happened. */
export class Item {
  declare readonly form: Form;
  declare readonly surroundings: Surroundings;
  /** JSON Pointer. */
  declare readonly path: string;
  /** As it came. */
  declare readonly raw: unknown;
  /** What says what happened: the value of a change whose field we know, all values of a row, else `raw`. */
  declare readonly value: unknown;
  /** Another app owns the thread. */
  declare readonly standby: boolean;
  #json: string | null | undefined;
  #payload: string | undefined;

  constructor(form: Form, surroundings: Surroundings, path: string, raw: unknown, value: unknown, standby: boolean) {
    this.form = form;
    this.surroundings = surroundings;
    this.path = path;
    this.raw = raw;
    this.value = value;
    this.standby = standby;
  }

  /** The JSON text of `raw`, of a row that of all its values; `undefined` where JSON cannot hold it. Made once. */
  get json(): string | undefined {
    if (this.#json === undefined) this.#json = this.form === 'row' ? rowText(this.value) : (jsonText(this.raw) ?? null);
    return this.#json ?? undefined;
  }

  /** The JSON text of the webhook with only this item in it. Made once for all parts of the item. */
  get payload(): string {
    this.#payload ??= payloadOf(this);
    return this.#payload;
  }

  /** The same, with these attachments alone in the message of the item. */
  payloadWith(attachments: readonly unknown[]): string {
    const { form, surroundings, raw } = this;
    const value = fieldsOf(this.value);
    const alone = { ...value, message: { ...fieldsOf(own(value, 'message')), attachments } };
    const rawAlone = this.value === raw ? alone : { ...fieldsOf(raw), value: alone };
    return payloadOf({ form, surroundings, raw: rawAlone, json: jsonText(rawAlone) });
  }
}

function rowText(values: unknown): string | null {
  const text = jsonText(values);
  return text === undefined ? null : text.slice(1, -1);
}
