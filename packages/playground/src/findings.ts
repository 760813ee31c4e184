import { explain } from '../../../src/explain.ts';
import type { InboundIssue } from '../../../src/inbound/index.ts';
import type { Notice, OutboundIssue } from '../../../src/outbound/index.ts';
import { pointerRanges, type Range } from './pointer-range.ts';

/** An `issue` refuses the message, a `loss` is content that people do not see, an `info` is content in another form. */
export type Gravity = 'issue' | 'loss' | 'info';

/** A notice or an issue, as the page shows it. */
export interface Finding {
  readonly gravity: Gravity;
  readonly sentence: string;
  /** Its range in the text; absent where the fault is in the options. */
  readonly range?: Range;
}

type NoticeOrIssue = Notice | OutboundIssue | InboundIssue;

/** At most so many are shown. The others get no range. */
export const maxFindings = 200;

/** A sentence is cut after so many characters: a path may be as long as the text. */
const maxCharacters = 1_000;

/**
 * Explains notices and issues, and finds their ranges in the text.
 *
 * @param parent JSON Pointer to the message in the text.
 */
export function findingsOf(
  text: string,
  noticesOrIssues: readonly NoticeOrIssue[],
  parent: string,
): readonly Finding[] {
  if (noticesOrIssues.length === 0) return [];
  const rangeAt = pointerRanges(text);
  return noticesOrIssues.map((each, index) => {
    if (isAboutOptions(each)) return { gravity: gravityOf(each), sentence: shorten(explain(each)) };
    const path = `${parent}${each.path}`;
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
