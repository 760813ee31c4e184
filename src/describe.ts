import { describe as describeInbound } from './inbound/describe.ts';
import { describe as describeOutbound } from './outbound/describe.ts';
import type { InboundIssue, Notice, OutboundIssue } from './types/notice.ts';

/** Turns a notice or an issue of either direction into one English sentence, which quotes no content. */
export function describe(noticeOrIssue: Notice | OutboundIssue | InboundIssue): string {
  return isInbound(noticeOrIssue) ? describeInbound(noticeOrIssue) : describeOutbound(noticeOrIssue);
}

function isInbound(noticeOrIssue: Notice | OutboundIssue | InboundIssue): noticeOrIssue is InboundIssue {
  return noticeOrIssue.code.startsWith('webhook.');
}
