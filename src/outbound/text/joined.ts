/** Parts of a line: those that are absent leave no trace. */
export function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}
