import { sentence } from '../shared/sentence.ts';
import type { InboundIssue, InboundIssueCode } from '../types/issues.ts';

const happenings: { readonly [Code in InboundIssueCode]: string } = {
  'webhook.unreadable': 'must be a parsed JSON object that can be read',
  'webhook.no-entry': 'has no list "entry", nor "field" and "value"',
};

/**
 * Turns an issue of a webhook into one English sentence, which quotes no content and may be logged.
 *
 * @param issue One of the `issues` of a result.
 * @example
 * ```ts
 * import { explain, fromInstagram } from 'convograph/inbound';
 *
 * const { issues } = fromInstagram({});
 * for (const issue of issues) console.log(explain(issue));
 * // → The webhook has no list "entry", nor "field" and "value" (expected entry).
 * ```
 */
export function explain(issue: InboundIssue): string {
  return sentence('webhook', happenings[issue.code], issue);
}
