import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { piece, textDraft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { refuse } from '../../report/report.ts';
import { fitsOneText, textExcess } from '../../text/measure.ts';
import type { Text } from '../model.ts';
import { readTextItem } from '../read-pieces.ts';
import type { OutboundRule } from '../rule.ts';

export const commentReplyRule: OutboundRule<'comment_reply_event'> = {
  id: 'comment_reply_event',
  read: readTextItem,
  build(reply, job) {
    checkReply(reply, job);
    return [textDraft({ parent: reply.at, key: 'text' }, [[piece(reply.text)]])];
  },
};

export const commentReplyDocs: RuleDocs = {
  summary: 'A comment reply becomes the one private reply to the comment: one text, and no tag.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/private-replies',
};

/** A comment can be answered once: what does not fit is no second message. */
function checkReply({ at, text }: Text, { commentId, limits, log }: Job): void {
  if (commentId === undefined) refuse(log, 'event.no-comment', at, { expected: 'commentId' });
  if (!fitsOneText(text, limits)) refuse(log, 'text.too-long', { parent: at, key: 'text' }, textExcess(text, limits));
}
