/**
 * Tells whether a value is a promise, whoever made it: somebody forgot to await it. One that is never awaited must not end the
 * process when it is rejected.
 */
export function isPromise(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const then: unknown = Reflect.get(value, 'then');
    // One that all objects inherit is nobody's.
    if (typeof then !== 'function' || then === Reflect.get(Object.prototype, 'then')) return false;
    then.call(value, undefined, () => undefined);
    return true;
  } catch {
    return false;
  }
}
