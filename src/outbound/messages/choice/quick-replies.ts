import type { InstagramQuickReply } from '../../../types/instagram/quick-reply.ts';
import type { Context } from '../../context.ts';
import { loss, type Report } from '../../report/report.ts';
import type { Tappable } from '../../requests/unfitted.ts';
import type { ChoiceOf } from './choice-kind.ts';
import { payloadOf, payloadReport } from './payload.ts';
import type { TextChoice } from './text.ts';
import { type TappableForm, tappableOf, type WholeTitle } from './titles.ts';

/** A text choice that may become a quick reply: the first ones do. */
export type Candidate = ChoiceOf<TextChoice>;

const replyForm: TappableForm<Candidate, InstagramQuickReply> = {
  wire: (choice, title, context) => ({
    content_type: 'text',
    title,
    payload: payloadOf(choice, 'reply', context),
  }),
  report: (choice, context) => payloadReport(choice, 'reply', context),
};

/** Turns candidates into the quick replies of one text. Those beyond the limit can be read, but not tapped. */
export function quickRepliesOf(
  candidates: readonly Candidate[],
  whole: WholeTitle,
  context: Context,
): { readonly replies: Tappable<InstagramQuickReply> | undefined; readonly report: Report } {
  if (candidates.length === 0) return { replies: undefined, report: undefined };
  const room = context.profile.limits.quickReplies;
  const chosen = candidates.length <= room ? candidates : candidates.slice(0, room);
  const untappable = candidates.slice(room).map((choice) => untappableReport(choice, candidates.length, context));
  const { tappable: replies, report } = tappableOf(chosen, whole, replyForm, context);
  return { replies, report: [untappable, report] };
}

function untappableReport(choice: Candidate, received: number, context: Context): Report {
  const payload = payloadOf(choice, 'reply', context);
  const excess = { expected: context.profile.limits.quickReplies, received };
  return loss('choice.untappable', choice.path, { value: choice.content.title, payload }, excess);
}
