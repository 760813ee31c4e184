import type { Loose } from './loose.ts';

/**
 * Turns a value into JSON text; `undefined` where it is nested too deep for that (some thousand levels, which only
 * `JSON.parse` can take) or holds itself: nothing that comes from outside may throw, and `raw` still holds the item.
 */
export function jsonText(value: unknown): string | undefined {
  try {
    return textOrNull(JSON.stringify(value));
  } catch (error) {
    // Too deep once is too deep twice.
    return error instanceof RangeError ? undefined : jsonTextWithBigInts(value);
  }
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
