/** An object from outside. Read it by name only: the names that we know are never inherited ones. */
export type Untrusted = { readonly [key: string]: unknown };

const noFields: Untrusted = {};

/** Tells whether a value is an object with fields: neither `null` nor a list. */
export function isObject(value: unknown): value is Untrusted {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells whether a value says nothing: it is absent, `null`, or an empty text. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Turns a value into its own fields: none where it is no object. */
export function fieldsOf(value: unknown): Untrusted {
  if (isPlain(value)) return value;
  // Any other would also answer with what its class holds, so its own keys are copied.
  return isObject(value) ? { ...value } : noFields;
}

/** Tells whether a value is an object as JSON makes it. */
function isPlain(value: unknown): value is Untrusted {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
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
