import { isPromise } from '../../shared/is-promise.ts';
import { ownField } from '../reading/own-keys.ts';

/** Says what to do about an answer or a request that the caller gave wrong, so that no answer of Instagram can look like it. */
export function mistakeIn(answer: unknown, request: unknown): string | undefined {
  if (isPromise(answer)) return 'the answer is a promise: await it first';
  if (typeof answer !== 'object' || answer === null || isWhole(answer)) return wholeAnswer;
  return mistakeInBody(ownField(answer, 'body')) ?? mistakeInRequest(request);
}

const wholeAnswer =
  'give { status: response.status, body: await response.text(), headers: response.headers }, or { error } with what was thrown';

/** A `Response` has no fields of its own. What other libraries give has its body under another name. */
function isWhole(answer: object): boolean {
  if (Object.hasOwn(answer, 'error')) return false;
  if (ownField(answer, 'status') === undefined) return true;
  const hasOtherBody = Object.hasOwn(answer, 'data') || Object.hasOwn(answer, 'text') || hasMethod(answer, 'json');
  return !Object.hasOwn(answer, 'body') && hasOtherBody;
}

function mistakeInBody(body: unknown): string | undefined {
  if (isPromise(body)) return 'the body is a promise: await it first';
  if (hasMethod(body, 'getReader')) return 'the body is a stream: read it first';
  const isUnread = typeof body === 'function' || hasMethod(body, 'arrayBuffer');
  return isUnread ? 'the body is not read yet: give await response.text()' : undefined;
}

function mistakeInRequest(request: unknown): string | undefined {
  if (isPromise(request)) return 'the request is a promise: await it first';
  return request === undefined || typeof request === 'object'
    ? undefined
    : 'give the request as the object that toInstagram made';
}

/** A method that all objects inherit is nobody's. */
function hasMethod(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const method: unknown = Reflect.get(value, name);
  return typeof method === 'function' && method !== Reflect.get(Object.prototype, name);
}
