import { fieldsOf, recordOf } from '../untrusted.ts';

/**
 * Turns a value into JSON text; `undefined` if it has too many levels or objects, or holds itself. Nothing that comes
 * from outside may throw, and `raw` of the outcome still holds the item.
 */
export function jsonText(value: unknown): string | undefined {
  try {
    if (isTooDeep(value, 0, { left: maxObjects })) return undefined;
    return textOrNull(JSON.stringify(value));
  } catch {
    return jsonTextWithBigInts(value);
  }
}

/** `JSON.stringify` compares each object with all those around it, so its time grows with the square of the levels. */
const maxLevels = 500;
/**
 * More than a megabyte of JSON can hold. If each of many objects holds the next one twice, the text would never end.
 */
const maxObjects = 350_000;

function isTooDeep(value: unknown, levels: number, objects: { left: number }): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === maxLevels || objects.left-- === 0) return true;
  if (Array.isArray(value)) {
    for (const one of value) if (isTooDeep(one, levels + 1, objects)) return true;
    return false;
  }
  const fields = recordOf(fieldsOf(value));
  for (const key of Object.keys(fields)) if (isTooDeep(fields[key], levels + 1, objects)) return true;
  return false;
}

/** Some parsers make a BigInt of a large id. It becomes a text. */
function jsonTextWithBigInts(value: unknown): string | undefined {
  try {
    return textOrNull(JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)));
  } catch {
    return undefined;
  }
}

/** What JSON has no word for, such as a hole in a list, is `null`: as in a list. */
function textOrNull(text: string | undefined): string {
  return text ?? 'null';
}
