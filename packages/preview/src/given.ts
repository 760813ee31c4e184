/** The own field of whatever came. */
export function fieldOf(given: unknown, name: string): unknown {
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, name)) return undefined;
  return Reflect.get(given, name);
}

/** A text that says something; undefined for everything else. */
export function textOf(given: unknown, name: string): string | undefined {
  const value = fieldOf(given, name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The items of a list; none where there is no list. */
export function listOf(given: unknown, name: string): readonly unknown[] {
  const value = fieldOf(given, name);
  return Array.isArray(value) ? value : [];
}
