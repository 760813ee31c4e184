import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { Context } from '../../context.ts';
import type { Path } from '../../path.ts';
import type { Read } from '../../reading/read.ts';
import { issue, type Report, together } from '../../report/report.ts';
import { type Line, unfittedText } from '../../requests/unfitted.ts';
import { fitsOneText, textExcess } from '../../text/measure.ts';
import { readTextItem } from '../read-text-item.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';

interface CommentReply {
  readonly path: Path;
  readonly line: Line;
}

const read: Read<CommentReply> = (value, path, report) => {
  const line = readTextItem(value, path, report);
  return line && { path, line };
};

export const commentReplyRule: BuildingRule = buildingRule(
  read,
  (reply, context) => ({
    requests: [unfittedText(reply.line.path, [[reply.line]])],
    report: checkReply(reply, context),
  }),
  true,
);

export const commentReplyDocs: RuleDocs = {
  summary: 'A comment reply becomes the one private reply to the comment: one text, and no tag.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/private-replies',
  sentences: [
    {
      says: 'The text becomes the one private reply to the comment that the option `commentId` names.',
      fixture: 'outbound/comment-reply/plain',
    },
    {
      says: 'It goes to the comment even where the option `to` names somebody.',
      fixture: 'outbound/comment-reply/contact-and-comment',
    },
    {
      says: 'A text over the limit refuses the event, since a comment can be answered once.',
      fixture: 'outbound/comment-reply/text-of-1000-units',
    },
    {
      says: 'A private reply takes no tag.',
      fixture: 'outbound/comment-reply/tag',
    },
  ],
};

/** A comment can be answered once: what does not fit is no second message. */
function checkReply({ path, line }: CommentReply, { commentId, profile: { limits } }: Context): Report {
  return together(
    commentId === undefined ? issue('event.no-comment', path, { expected: 'commentId' }) : undefined,
    fitsOneText(line.text, limits) ? undefined : issue('text.too-long', line.path, textExcess(line.text, limits)),
  );
}
