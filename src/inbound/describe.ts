import { type Sentence, spoken } from '../shared/sentence.ts';
import type { InboundIssue, InboundIssueCode } from '../types/notice.ts';

const sentences: { readonly [Code in InboundIssueCode]: Sentence } = {
  'webhook.unreadable': 'The webhook must be a parsed JSON object, not {received}.',
  'webhook.no-entry': 'The webhook has no list "entry", nor "field" and "value": there is nothing to read in it.',
};

/** Turns an issue of a webhook into one English sentence, which quotes no content. */
export function describe(issue: InboundIssue): string {
  return spoken(sentences[issue.code], issue);
}
