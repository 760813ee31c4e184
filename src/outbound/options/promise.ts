/**
 * Throws where a caller forgot to await: a promise is no bad data, and no later one will be any better.
 *
 * @throws TypeError that says what to await.
 */
export function checkNoPromise(value: unknown, name: string, advice: string): void {
  if (isPromise(value)) throw new TypeError(`toInstagram: ${name} is a promise: ${advice}`);
}

/** What can be awaited, whoever made it. */
function isPromise(value: unknown): boolean {
  try {
    const { then }: { readonly then?: unknown } = Object(value);
    // One that all objects inherit is nobody's promise.
    return typeof then === 'function' && then !== Reflect.get(Object.prototype, 'then');
  } catch {
    return false;
  }
}
