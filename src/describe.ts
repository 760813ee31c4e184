import { describe as describeInbound } from './inbound/describe.ts';
import { describe as describeOutbound } from './outbound/describe.ts';
import type { InboundIssue, Notice, OutboundIssue } from './types/notice.ts';

/**
 * Turns a notice or an issue of either direction into one English sentence, which quotes no content and may be logged.
 *
 * @param noticeOrIssue One of the `notices` or `issues` of a result.
 * @example
 * ```js
 * import { describe, toInstagram } from 'convograph';
 *
 * const { notices } = toInstagram({ media_message: { url: 'https://example.com/menu.pdf' } });
 * for (const notice of notices) console.log(describe(notice));
 * // → The media at /media_message/url goes as a link (request 0).
 * ```
 */
export function describe(noticeOrIssue: Notice | OutboundIssue | InboundIssue): string {
  return isInbound(noticeOrIssue) ? describeInbound(noticeOrIssue) : describeOutbound(noticeOrIssue);
}

function isInbound(noticeOrIssue: Notice | OutboundIssue | InboundIssue): noticeOrIssue is InboundIssue {
  return noticeOrIssue.code.startsWith('webhook.');
}
