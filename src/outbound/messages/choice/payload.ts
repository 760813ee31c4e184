import { needsMark, payloadPrefix } from '../../../shared/choice-payload.ts';
import type { Job } from '../../context.ts';
import { note, refuse } from '../../report/report.ts';
import type { Choice, Postback } from '../model.ts';
import type { Place } from '../../path.ts';

/**
 * Turns a choice's postback data into the payload that brings it home: with the message id inside where it is known; in
 * a button always with our mark, which tells a tap on a card from an ice breaker.
 */
export function payloadOf(choice: Choice, place: 'button' | 'reply', job: Job): string {
  const { postback } = choice;
  const { prefix, data } = payloadParts(choice, place, job);
  if (postback?.isJson) note(job.log, 'postback.as-json', placeOf(postback), {});
  if (prefix.length + data.length > job.limits.payload) {
    const expected = Math.max(0, job.limits.payload - prefix.length);
    refuse(job.log, 'postback.too-long', postback ? placeOf(postback) : choice.at, { expected, received: data.length });
  }
  return prefix + data;
}

/** The payload that a choice would have if it could be tapped. */
export function unsentPayload(choice: Choice, job: Job): string {
  const { prefix, data } = payloadParts(choice, 'reply', job);
  return prefix + data;
}

function payloadParts({ postback, content }: Choice, place: 'button' | 'reply', job: Job) {
  const { messageId } = job;
  const data = postback?.data ?? (messageId === undefined ? content.title : `${messageId}_${content.title}`);
  const isMarked = messageId !== undefined || place === 'button' || needsMark(data);
  job.payloadPrefix ??= payloadPrefix(messageId ?? '');
  return { prefix: isMarked ? job.payloadPrefix : '', data };
}

/** Notes postback data that cannot come home: the choice became a link or a line. */
export function noteUnusedPostback({ postback }: Choice, { log }: Job): void {
  if (postback) note(log, 'postback.unused', placeOf(postback), { value: postback.data });
}

function placeOf({ parent }: Postback): Place {
  return { parent, key: 'postback_data' };
}
