/** An object from outside. `own` reads it, by own keys alone: what somebody put into `Object.prototype` was not sent. */
export type Untrusted = object;

const noFields: Untrusted = {};

/** Gives the value under an own key; `undefined` if there is none. */
export function own(fields: Untrusted, key: string): unknown {
  const value = recordOf(fields)[key];
  // Most keys that are asked for are absent, and to look whose a key is takes longer. See docs/decisions/speed.md.
  return value === undefined || Object.hasOwn(fields, key) ? value : undefined;
}

/** Lets an object be read by the keys that `Object.keys` gives. */
export function recordOf(fields: Untrusted): { readonly [key: string]: unknown } {
  // Every object has keys of text and values that nobody knows.
  return fields as { readonly [key: string]: unknown };
}

/** Tells whether a value is an object with fields: neither `null` nor a list. */
export function isObject(value: unknown): value is Untrusted {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells whether a value says nothing: it is absent, `null`, or an empty text. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Turns a value into an object to read: one without fields if it is none. */
export function fieldsOf(value: unknown): Untrusted {
  return isObject(value) ? value : noFields;
}

/** Turns a value into a list: one that should be a list and is none counts as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isAbsent(value) ? [] : [value];
}

/** Turns a value into a text, or `undefined` where it is empty or none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Turns what should be a text into one: ids and texts have been seen as numbers too. */
export function stringOf(value: unknown): string | undefined {
  // Infinity is what is left of a number too large: it would stand for all of them.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'bigint' ? String(value) : textOf(value);
}

/** Tells whether a flag is set: numbers and texts have been seen for everything else, too. */
export function isSet(flag: unknown): boolean {
  return flag === true || flag === 'true' || flag === 1;
}

/** Turns a number, or a text of decimal digits, into a number. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
