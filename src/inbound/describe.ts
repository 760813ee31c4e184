import { type Sentence, spoken } from '../shared/sentence.ts';
import type { InboundIssue, InboundIssueCode } from '../types/notice.ts';

const sentences: { readonly [Code in InboundIssueCode]: Sentence } = {
  'webhook.unreadable': 'The webhook must be a parsed JSON object, not {received}.',
  'webhook.no-entry': 'The webhook has no list "entry", nor "field" and "value": there is nothing to read in it.',
};

const throwing: Sentence = 'The webhook must be a parsed JSON object: this one throws when it is read.';

/** Turns an issue of a webhook into one English sentence, which quotes no content. */
export function describe(issue: InboundIssue): string {
  const isThrowing = issue.code === 'webhook.unreadable' && issue.received === undefined;
  return spoken(isThrowing ? throwing : sentences[issue.code], issue);
}
