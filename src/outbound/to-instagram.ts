import type { AppEvent, AppMessage } from '../types/conversation-api.ts';
import type { OutboundOptions } from '../types/options.ts';
import type { OutboundResult } from '../types/result.ts';
import { build } from './build.ts';
import { fit } from './fit.ts';
import { jobOf } from './options.ts';
import { pickAndRead } from './pick-and-read.ts';
import { resolve } from './resolve.ts';
import { refusal, result } from './result.ts';

/**
 * Turns a Conversation API message or event into the requests of Instagram's send call.
 *
 * Never throws for a message, whatever it is: what is wrong with it comes back as issues. What could not go as it is
 * comes back as notices beside the requests.
 *
 * @throws TypeError for a wrong option that no user's data can cause, such as an unknown `callChoices`.
 * @see https://developers.sinch.com/docs/conversation/channel-support/instagram/
 */
export function toInstagram(message: AppMessage | AppEvent, options: OutboundOptions = {}): OutboundResult {
  const job = jobOf(options);
  const picked = pickAndRead(message, undefined, job.log);
  if (picked === undefined) return refusal(job.log);
  const content = resolve(picked.content, job);
  if (content === undefined) return refusal(job.log);
  const drafts = build(content, job);
  const fitted = fit(drafts, job.limits, job.log);
  return result(picked.rule, content, fitted, job);
}
