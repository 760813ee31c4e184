import { fieldsOf } from '../untrusted.ts';

/**
 * Turns a value into JSON text; `undefined` where it is nested too deep for that (over 500 levels), holds too much or
 * itself: nothing that comes from outside may throw, and `raw` still holds the item.
 */
export function jsonText(value: unknown): string | undefined {
  try {
    if (isTooDeep(value, 0, { left: maxObjects })) return undefined;
    return textOrNull(JSON.stringify(value));
  } catch {
    return jsonTextWithBigInts(value);
  }
}

/** `JSON.stringify` looks for each object among all those around it: what is deep costs the square of its depth. */
const maxLevels = 500;
/**
 * More than a megabyte of JSON can hold. Of a value that holds one object twice, and that another twice, the text would
 * never end.
 */
const maxObjects = 350_000;

function isTooDeep(value: unknown, levels: number, objects: { left: number }): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === maxLevels || objects.left-- === 0) return true;
  // Not one loop over `Object.values` for both, which would be several times as slow.
  if (Array.isArray(value)) {
    for (const one of value) if (isTooDeep(one, levels + 1, objects)) return true;
    return false;
  }
  const fields = fieldsOf(value);
  for (const key in fields) if (isTooDeep(fields[key], levels + 1, objects)) return true;
  return false;
}

/** Parsers that keep large ids whole make BigInts of them: here they are texts. */
function jsonTextWithBigInts(value: unknown): string | undefined {
  try {
    return textOrNull(JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)));
  } catch {
    return undefined;
  }
}

/** As in a list: what JSON has no word for is `null` there, a hole for example. */
function textOrNull(text: string | undefined): string {
  return text ?? 'null';
}
