import { needsMark, payloadPrefix } from '../../../shared/choice-payload.ts';
import type { Context } from '../../context.ts';
import { at } from '../../path.ts';
import { info, issue, type Report, together } from '../../report/report.ts';
import type { Choice } from './choice-kind.ts';

/** Where a payload stands. That of a button always has our mark, which tells a tap on a card from an ice breaker. */
type Holder = 'button' | 'reply';

/** Turns a choice's postback data into the payload that comes back when it is tapped: with the message id, where that is known. */
export function payloadOf(choice: Choice, holder: Holder, context: Context): string {
  const data = dataOf(choice, context);
  return prefixOf(data, holder, context) + data;
}

/** What is said of a payload: that its data go as JSON text, or are too long. Nearly always it is nothing. */
export function payloadReport(choice: Choice, payload: string, context: Context): Report {
  const isTooLong = payload.length > context.profile.limits.payload;
  return isTooLong || choice.postback?.isJson ? dataReport(choice, payload, isTooLong, context) : undefined;
}

function dataReport(choice: Choice, payload: string, isTooLong: boolean, context: Context): Report {
  const { postback } = choice;
  const path = postback === undefined ? choice.path : at(postback.parent, 'postback_data');
  const asJson = postback?.isJson ? info('postback.as-json', path, {}) : undefined;
  if (!isTooLong) return asJson;
  const received = dataOf(choice, context).length;
  const expected = Math.max(0, context.profile.limits.payload - (payload.length - received));
  return together(asJson, issue('postback.too-long', path, { expected, received }));
}

/** What is said of postback data that cannot come back when it is tapped: the choice became a link or a line. */
export function unusedPostback({ postback }: Choice): Report {
  return postback && info('postback.unused', at(postback.parent, 'postback_data'), { value: postback.data });
}

function dataOf({ postback, content }: Choice, { messageId }: Context): string {
  if (postback !== undefined) return postback.data;
  return messageId === undefined ? content.title : `${messageId.id}_${content.title}`;
}

const prefixWithoutId = payloadPrefix('');

/** Our mark and the message id; `""` where the data stand alone. */
function prefixOf(data: string, holder: Holder, { messageId }: Context): string {
  if (messageId !== undefined) return messageId.payloadPrefix;
  return holder === 'button' || needsMark(data) ? prefixWithoutId : '';
}
