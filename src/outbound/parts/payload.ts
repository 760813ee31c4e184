import { needsMark, payloadPrefix } from '../../shared/choice-payload.ts';
import type { Job } from '../job.ts';
import { note, refuse } from '../log.ts';
import type { Choice } from '../model.ts';

/**
 * Turns a choice's postback data into the payload that brings it home: with the message id inside where it is known; in
 * a button always with our mark, which tells a tap on a card from an ice breaker.
 */
export function payloadOf({ at, postback, content }: Choice, place: 'button' | 'reply', job: Job): string {
  const { messageId, limits, log } = job;
  const data = postback?.data ?? (messageId === undefined ? content.title : `${messageId}_${content.title}`);
  const isMarked = messageId !== undefined || place === 'button' || needsMark(data);
  const prefix = isMarked ? payloadPrefix(messageId ?? '') : '';
  if (postback?.isJson) note(log, 'postback.as-json', { parent: at, key: 'postback_data' }, {});
  if (prefix.length + data.length > limits.payload) {
    const expected = Math.max(0, limits.payload - prefix.length);
    refuse(log, 'postback.too-long', postback ? { parent: at, key: 'postback_data' } : at, {
      expected,
      received: data.length,
    });
  }
  return prefix + data;
}

/** Notes postback data that cannot come home: the choice became a link or a line. */
export function noteUnusedPostback({ at, postback }: Choice, { log }: Job): void {
  if (postback) note(log, 'postback.unused', { parent: at, key: 'postback_data' }, { value: postback.data });
}
