import type { AppEvent, AppMessage } from '../types/conversation-api.ts';
import type { OutboundOptions } from '../types/options.ts';
import type { OutboundResult } from '../types/result.ts';
import { build } from './build.ts';
import { fit } from './fit.ts';
import { type Log, refuse } from './log.ts';
import type { Contents, Tagged } from './model.ts';
import { jobOf } from './options.ts';
import { pickRule } from './pick-rule.ts';
import { read } from './read/read.ts';
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
  const content = pickAndRead(message, job.log);
  if (content === undefined) return refusal(job.log);
  const drafts = build(content, job);
  const messages = fit(drafts, job.limits, job.log);
  return result(content, messages, job);
}

/** Gives nothing where there are issues. Getters and proxies of the message are the only code here that is not ours. */
function pickAndRead(message: unknown, log: Log): Tagged<Contents> | undefined {
  try {
    const picked = pickRule(message, log);
    const content = picked && read(picked, log);
    return log.issues.length > 0 ? undefined : content;
  } catch {
    refuse(log, 'message.unreadable', undefined);
    return undefined;
  }
}
