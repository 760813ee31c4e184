import type { InstagramQuickReply } from '../../../types/instagram/quick-reply.ts';
import type { Context } from '../../context.ts';
import { loss, type Report, reportOfEach, together } from '../../report/report.ts';
import type { Tappable } from '../../unfitted.ts';
import type { Choice } from './choice-kind.ts';
import { payloadOf, payloadReport } from './payload.ts';
import { type TappedForm, tappedOf, type WholeTitles } from './titles.ts';

/** The quick replies of one text, and what is said of them. */
export interface QuickReplies {
  /** `undefined` where there are none. */
  readonly replies: Tappable<InstagramQuickReply> | undefined;
  readonly report: Report;
}

const replyForm: TappedForm<InstagramQuickReply> = {
  wire: (choice, title, context) => ({
    content_type: 'text',
    title,
    payload: payloadOf(choice, 'reply', context),
  }),
  report: (choice, { payload }, context) => payloadReport(choice, payload, context),
};

/** Turns candidates into the quick replies of one text: the first ones. Those beyond can be read, but not tapped. */
export function quickRepliesOf(candidates: readonly Choice[], whole: WholeTitles, context: Context): QuickReplies {
  if (candidates.length === 0) return { replies: undefined, report: undefined };
  const room = context.profile.limits.quickReplies;
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only saves time
  if (candidates.length <= room) return repliesOf(candidates, whole, context);
  const untappable = reportOfEach(candidates.slice(room), (choice) =>
    untappableReport(choice, candidates.length, context),
  );
  const { replies, report } = repliesOf(candidates.slice(0, room), whole, context);
  return { replies, report: together(untappable, report) };
}

function repliesOf(choices: readonly Choice[], whole: WholeTitles, context: Context): QuickReplies {
  const replies = tappedOf(choices, whole, replyForm, context);
  return { replies, report: replies.report };
}

function untappableReport(choice: Choice, received: number, context: Context): Report {
  const payload = payloadOf(choice, 'reply', context);
  const excess = { expected: context.profile.limits.quickReplies, received };
  return loss('choice.untappable', choice.path, { value: choice.content.title, payload }, excess);
}
