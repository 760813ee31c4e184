import { explain as explainInbound } from './inbound/explain.ts';
import { explain as explainOutbound } from './outbound/report/explain.ts';
import type { InboundIssue, InboundIssueCode, OutboundIssue } from './types/issues.ts';
import type { Notice } from './types/notices.ts';
import type { RequestIssue } from './types/request-issues.ts';

/**
 * Turns a notice or an issue of either direction, or of `checkRequest`, into one English sentence, which quotes no content and may be logged.
 *
 * @param noticeOrIssue One of the `notices` or `issues` of a result.
 * @example
 * ```ts
 * import { explain, toInstagram } from 'convograph';
 *
 * const { notices } = toInstagram({ media_message: { url: 'https://example.com/menu.pdf' } });
 * for (const notice of notices) console.log(explain(notice));
 * // → The media at /media_message/url goes as a link (request 0).
 * ```
 */
export function explain(noticeOrIssue: Notice | OutboundIssue | RequestIssue | InboundIssue): string {
  return isInbound(noticeOrIssue) ? explainInbound(noticeOrIssue) : explainOutbound(noticeOrIssue);
}

const inboundCodes: { readonly [Code in InboundIssueCode]: true } = {
  'webhook.unreadable': true,
  'webhook.no-entry': true,
};
const inbound: ReadonlySet<string> = new Set(Object.keys(inboundCodes));

/** Of codes that this version does not know, the other direction has a sentence. */
function isInbound(noticeOrIssue: { readonly code: string }): noticeOrIssue is InboundIssue {
  return inbound.has(noticeOrIssue.code);
}
