import { isPromise } from '../shared/is-promise.ts';
import type { RequestIssue } from '../types/request-issues.ts';
import { request as requestShape } from './checking/request-shape.ts';
import { told } from './checking/shape.ts';
import { root } from './path.ts';
import { isObject } from './reading/object.ts';
import { typeName } from './reading/read.ts';

/**
 * Tells what of a body of the send call is otherwise than Instagram documents: its limits, keys, types and values.
 *
 * For bodies that somebody wrote by hand: every request that `toInstagram` makes itself, with a profile of the library, has no
 * issue. A body without recipient is taken for a preview. Instagram may take what is not documented.
 *
 * @param request Anything. Read by its own keys, and never throws for what it holds.
 * @returns Nothing where all is as documented, else the issues that were found first, with paths into the request. The last one
 * is `request.more` where there are more than are told.
 * @throws TypeError if the request is a promise.
 * @see https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message
 * @example
 * ```ts
 * import { checkRequest, explain } from 'convograph/outbound';
 *
 * const request = { recipient: { id: '7310482956172043' }, message: { text: 'Tea?', quick_replies: [] } };
 * for (const issue of checkRequest(request)) console.log(explain(issue));
 * // → The list at /message/quick_replies must not be empty (expected 1, received 0).
 * ```
 */
export function checkRequest(request: unknown): readonly RequestIssue[] {
  if (isPromise(request)) throw new TypeError('checkRequest: the request is a promise: await it first');
  try {
    if (isObject(request)) return told(requestShape(request, root));
    return [{ code: 'request.no-object', path: '', expected: 'object', received: typeName(request) }];
  } catch {
    return [{ code: 'request.unreadable', path: '' }];
  }
}
