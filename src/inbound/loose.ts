/** An object from outside. Read it by name only: the names that we know are never inherited ones. */
export type Loose = { readonly [key: string]: unknown };

const nothing: Loose = {};

/** Tells whether a value is an object with fields: neither `null` nor a list. */
export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Turns a value into its own fields: none where it is no object. */
export function fieldsOf(value: unknown): Loose {
  if (!isObject(value)) return nothing;
  // JSON makes plain objects. Any other would also answer with what its class holds, so its own keys are copied.
  return Object.getPrototypeOf(value) === Object.prototype ? value : { ...value };
}

/** Turns a value into its items: none where it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Turns a value into a text, or `undefined` where it is empty or none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Turns an id into a string: numbers have been seen too. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** Turns a number, or a text that is one, into a number. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
