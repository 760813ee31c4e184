import type { RuleDocs } from '../../shared/rule-docs.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { CommentEvent } from '../../types/conversation-api/contact-event.ts';
import type { Details } from '../../types/outcomes.ts';
import { fieldsOf, type Loose, stringOf } from '../loose.ts';
import { commentIdOf } from '../parts/comment-id.ts';
import type { InboundRule } from '../rule.ts';

/** Matches the value of a change of `comments` or `live_comments`. */
export const commentRule: InboundRule<'comment'> = {
  id: 'comment',
  read: ({ type }, { fields }) => {
    const comment_event = withoutUndefined<CommentEvent>({
      id: commentIdOf(fields),
      text: stringOf(fields.text),
      comment_type: type,
      user: stringOf(fieldsOf(fields.from).username),
    });
    return {
      reading: { kind: 'event', type: 'comment_event', event: { comment_event } },
      details: detailsOfComment(fields),
    };
  },
};

export const commentDocs: RuleDocs = {
  summary: 'A comment on a post or a live video becomes a comment event.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};

function detailsOfComment(comment: Loose): Details {
  const media = fieldsOf(comment.media);
  return withoutUndefined<Details>({
    media_id: stringOf(media.id),
    parent_id: stringOf(comment.parent_id),
    ad_id: stringOf(media.ad_id),
  });
}
