import { sentence } from '../shared/sentence.ts';
import type { InboundIssue, InboundIssueCode } from '../types/issues.ts';

const happenings: { readonly [Code in InboundIssueCode]: string } = {
  'webhook.unreadable': 'must be a parsed JSON object that can be read',
  'webhook.no-entry': 'has no list "entry", nor "field" and "value"',
};

const happeningOf: ReadonlyMap<string, string> = new Map(Object.entries(happenings));

/**
 * Turns an issue of a webhook into one English sentence, which quotes no content and may be logged. There is a sentence for
 * a code that this version does not know, too.
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
  return sentence('webhook', happeningOf.get(issue.code) ?? 'has an issue that this version does not know', issue);
}
