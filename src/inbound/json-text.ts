/**
 * Turns a value into JSON text. What JSON cannot hold, and what is nested too deep for it (some thousand levels, which only
 * `JSON.parse` can take), gives an empty text: nothing that comes from outside may throw, and `raw` still holds the item.
 */
export function jsonText(value: unknown): string {
  try {
    const text: string | undefined = JSON.stringify(value);
    return text ?? '';
  } catch {
    return '';
  }
}
