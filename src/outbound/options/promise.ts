import { isPromise } from '../../shared/is-promise.ts';

/**
 * Throws where a caller forgot to await: a promise is no bad data, and no later one will be any better.
 *
 * @throws TypeError that says what to await.
 */
export function checkNoPromise(value: unknown, name: string, advice: string): void {
  if (isPromise(value)) throw new TypeError(`toInstagram: ${name} is a promise: ${advice}`);
}
