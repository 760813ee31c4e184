import { sentence } from '../shared/sentence.ts';
import type { InboundIssue, InboundIssueCode } from '../types/notice.ts';

const happenings: { readonly [Code in InboundIssueCode]: string } = {
  'webhook.unreadable': 'must be a parsed JSON object that can be read',
  'webhook.no-entry': 'has no list "entry", nor "field" and "value"',
};

/** Turns an issue of a webhook into one English sentence, which quotes no content. */
export function describe(issue: InboundIssue): string {
  return sentence('webhook', happenings[issue.code], issue);
}
