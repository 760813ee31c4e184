/** Pieces of a line: those that are absent leave no trace. */
export function joined(separator: string, ...pieces: readonly (string | undefined)[]): string {
  return pieces.filter(Boolean).join(separator);
}
