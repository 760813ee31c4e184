import type { Loose } from './loose.ts';

/**
 * Turns a value into JSON text; `undefined` where it is nested too deep for that (over 500 levels), holds too much or itself:
 * nothing that comes from outside may throw, and `raw` still holds the item.
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
 * More than a megabyte of JSON can hold. Of a value that holds one object twice, and that another twice, the text would never
 * end.
 */
const maxObjects = 350_000;

function isTooDeep(value: unknown, levels: number, objects: { left: number }): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === maxLevels || objects.left-- === 0) return true;
  // Not `for…in`, to which each index of a list is a text.
  const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inside.some((one) => isTooDeep(one, levels + 1, objects));
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

/** The JSON text around a value: what stands before it, and after it. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/**
 * Turns fields into the text around the only item of one of their lists; `undefined` where JSON cannot hold them. With the
 * frame made once, the texts of many items cost no more than the items.
 */
export function frameOf(fields: Loose, list: string, leftOut: (key: string) => boolean): Frame | undefined {
  const before: string[] = [];
  const after: string[] = [];
  let side = before;
  for (const [key, value] of Object.entries(fields)) {
    if (key === list) side = after;
    else if (value !== undefined && !leftOut(key)) {
      const text = jsonText(value);
      if (text === undefined) return undefined;
      side.push(`${JSON.stringify(key)}:${text}`);
    }
  }
  const start = before.map((member) => `${member},`).join('');
  const end = after.map((member) => `,${member}`).join('');
  return { before: `{${start}${JSON.stringify(list)}:[`, after: `]${end}}` };
}
