import { needsMark, payloadPrefix } from '../../../shared/choice-payload.ts';
import type { Context } from '../../context.ts';
import { info, issue, type Report } from '../../report/report.ts';
import type { ChoiceContent, ChoiceOf } from './choice-kind.ts';

type AnyChoice = ChoiceOf<ChoiceContent>;

/** Where a payload stands. That of a button always has our mark, which tells a tap on a card from an ice breaker. */
type Holder = 'button' | 'reply';

interface Payload {
  /** Our mark and the message id; `""` where the data stand alone. */
  readonly prefix: string;
  readonly data: string;
}

/** Turns a choice's postback data into the payload that brings it home: with the message id inside, where it is known. */
export function payloadOf(choice: AnyChoice, holder: Holder, context: Context): string {
  const { prefix, data } = payloadParts(choice, holder, context);
  return prefix + data;
}

/** What is said of a payload: that its data go as JSON text, or are too long. */
export function payloadReport(choice: AnyChoice, holder: Holder, context: Context): Report {
  const { postback } = choice;
  const { prefix, data } = payloadParts(choice, holder, context);
  const limit = context.profile.limits.payload;
  const asJson = postback?.isJson ? info('postback.as-json', postback.path, {}) : undefined;
  if (prefix.length + data.length <= limit) return asJson;
  const fault = { expected: Math.max(0, limit - prefix.length), received: data.length };
  return [asJson, issue('postback.too-long', postback?.path ?? choice.path, fault)];
}

/** What is said of postback data that cannot come home: the choice became a link or a line. */
export function unusedPostback({ postback }: AnyChoice): Report {
  return postback && info('postback.unused', postback.path, { value: postback.data });
}

const prefixWithoutId = payloadPrefix('');

function payloadParts({ postback, content }: AnyChoice, holder: Holder, { messageId }: Context): Payload {
  if (messageId !== undefined) {
    return { prefix: payloadPrefix(messageId), data: postback?.data ?? `${messageId}_${content.title}` };
  }
  const data = postback?.data ?? content.title;
  return { prefix: holder === 'button' || needsMark(data) ? prefixWithoutId : '', data };
}
