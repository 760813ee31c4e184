/** Gives the fields of a value from outside; none where it is no object. */
export function fieldsOf(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' ? { ...value } : {};
}
