import { explain } from '../../../src/explain.ts';
import type { InboundIssue } from '../../../src/inbound/index.ts';
import type { Notice, OutboundIssue } from '../../../src/outbound/index.ts';
import { pointerRanges, type Range } from './pointer-range.ts';

/** How grave it is: an `issue` refuses, a `loss` is not seen, an `info` is there in another form. */
export type Gravity = 'issue' | 'loss' | 'info';

/** A notice or an issue, as the page tells it. */
export interface Finding {
  readonly gravity: Gravity;
  readonly sentence: string;
  /** Where in the text; absent where the fault is in the options. */
  readonly range?: Range;
}

type NoticeOrIssue = Notice | OutboundIssue | InboundIssue;

/** Only so many are shown; the place of the rest is not looked for. */
export const maxFindings = 200;

/** A path may be as long as the text; with so many characters it is found. */
const maxCharacters = 1_000;

/** Says in words what the library found in what stands `at` a place of the text, and finds the places in the text. */
export function findingsOf(text: string, noticesOrIssues: readonly NoticeOrIssue[], at: string): readonly Finding[] {
  if (noticesOrIssues.length === 0) return [];
  const rangeAt = pointerRanges(text);
  return noticesOrIssues.map((each, index) => {
    if (isAboutOptions(each)) return { gravity: gravityOf(each), sentence: shorten(explain(each)) };
    const path = `${at}${each.path}`;
    const range = index < maxFindings ? rangeAt(path) : undefined;
    return { gravity: gravityOf(each), sentence: shorten(explain({ ...each, path })), ...(range && { range }) };
  });
}

function shorten(sentence: string): string {
  const hidden = sentence.length - maxCharacters;
  return hidden > 0 ? `${sentence.slice(0, maxCharacters)} … and ${hidden} more characters` : sentence;
}

function gravityOf(noticeOrIssue: NoticeOrIssue): Gravity {
  return 'severity' in noticeOrIssue ? noticeOrIssue.severity : 'issue';
}

function isAboutOptions(noticeOrIssue: NoticeOrIssue): boolean {
  return 'option' in noticeOrIssue && noticeOrIssue.option !== undefined;
}
