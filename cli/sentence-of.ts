import { explain } from '../src/explain.ts';
import type { InboundIssue } from '../src/inbound/index.ts';
import type { Notice, OutboundIssue } from '../src/outbound/index.ts';

/** Explains a notice or an issue. Asks for the key that is spelled most alike, where there is one. */
export function sentenceOf(noticeOrIssue: Notice | OutboundIssue | InboundIssue): string {
  const nearest = 'nearest' in noticeOrIssue ? noticeOrIssue.nearest : undefined;
  const question = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return explain(noticeOrIssue) + question;
}
