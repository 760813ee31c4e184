import { ownField } from '../reading/own-keys.ts';

/** Says what to do about an answer that the caller gave wrong, so that no answer of Instagram can look like it. */
export function mistakeIn(answer: unknown): string | undefined {
  if (hasMethod(answer, 'then')) return 'the answer is a promise: await it first';
  if (typeof answer !== 'object' || answer === null) return wholeAnswer;
  // Those of a `Response` are no fields of its own, and its body can be read only later.
  if (ownField(answer, 'status') === undefined && !Object.hasOwn(answer, 'error')) return wholeAnswer;
  const body = ownField(answer, 'body');
  if (hasMethod(body, 'then')) return 'the body is a promise: await it first';
  return hasMethod(body, 'getReader') ? 'the body is a stream: read it first' : undefined;
}

const wholeAnswer =
  'give { status: response.status, body: await response.text(), headers: response.headers }, or { error } with what was thrown';

function hasMethod(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function';
}
