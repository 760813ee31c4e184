/** Turns an error into one line of ASCII for logs and headers: some of it may come from outside. */
export function reasonOf(error: unknown): string {
  return String(error)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .slice(0, 500);
}
