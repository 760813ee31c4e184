import type { AppEvent } from '../types/conversation-api/app-event.ts';
import type { AppMessage } from '../types/conversation-api/app-message.ts';
import type { OutboundOptions } from '../types/options.ts';
import type { Limits } from '../types/profiles.ts';
import type { OutboundResult } from '../types/results.ts';
import { readMessage } from './messages/read-app-message.ts';
import { instagramLimits } from './options/limits.ts';
import { checkNoPromise } from './options/promise.ts';
import { readOptions } from './options/read-options.ts';
import { root } from './path.ts';
import { addedEntries, newReadReport } from './report/read-report.ts';
import { hasIssue } from './report/report.ts';
import { address } from './requests/address.ts';
import { fit } from './requests/fit.ts';
import { refusalOf, resultOf } from './requests/result.ts';

/**
 * Turns a Conversation API message or event into the requests of Instagram's send call.
 *
 * Never throws for a message, whatever it is: what is wrong with it comes back as issues. What could not go as it is
 * comes back as notices beside the requests. The same input gives the same bytes, and stays as it is.
 *
 * @param message What an app sends: one content, or one event. Read by its own keys; anything else is refused.
 * @param options Whom it goes to and what to take Instagram for. Default: no recipient, the profile `documented`.
 * @returns `ok` with requests in sending order, `adapted` with notices too, or `refused` with issues and no requests.
 * @throws TypeError for a wrong option that no user's data can cause, such as an unknown `callChoices`, and for a promise in the
 * place of the message, or of what `templates` or `mediaTypes` give. Wrong ids are issues (`option.invalid`), since they are data.
 * @see https://developers.sinch.com/docs/conversation/channel-support/instagram/
 * @example A text
 * ```ts
 * import { toInstagram } from 'convograph';
 *
 * const result = toInstagram({ text_message: { text: 'Good morning' } }, { to: '7310482956172043' });
 * console.log(result.status); // → ok
 * for (const request of result.requests) console.log(JSON.stringify(request));
 * // → {"recipient":{"id":"7310482956172043"},"messaging_type":"RESPONSE","message":{"text":"Good morning"}}
 * ```
 * @example What cannot go as it is
 * ```ts
 * import { toInstagram } from 'convograph';
 *
 * const message = { media_message: { url: 'https://example.com/menu.pdf' } };
 * const result = toInstagram(message);
 * console.log(result.status, result.notices);
 * // → adapted [ { code: 'media.as-link', severity: 'info', path: '/media_message/url', request: 0 } ]
 * console.log(toInstagram(message, { profile: 'current' }).status); // → ok
 * console.log(toInstagram({ text_message: { text: ' ' } }).issues);
 * // → [ { code: 'text.blank', path: '/text_message/text' } ]
 * ```
 */
export function toInstagram(message: AppMessage | AppEvent, options: OutboundOptions = {}): OutboundResult {
  const report = newReadReport();
  const context = readOptions(options, report);
  const { rule, content } = readMessage(message, root, context.templates, report);
  if (rule === undefined || content === undefined) {
    // A promise has no content. Asked for here, where there is none, it costs other messages nothing.
    checkNoPromise(message, 'the message', 'await it first');
    return refusalOf(rule, report.entries, context);
  }
  const built = content.build(context);
  const isRefused = hasIssue(built.report);
  const { fitted, report: fitReport } = fit(built.requests, isRefused ? unlimited : context.profile.limits);
  const { requests, report: addressReport } = address(fitted, content, context);
  const stages = [addedEntries(report), built.report, fitReport, addressReport];
  return resultOf(rule, requests, stages, fitted, context);
}

/** For what is refused already: no text of it is split, for nothing of it is sent. */
const unlimited: Limits = {
  ...instagramLimits,
  textBytes: Number.POSITIVE_INFINITY,
  textCharacters: Number.POSITIVE_INFINITY,
};
