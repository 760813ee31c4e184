import type { RuleDocs } from '../../shared/rule-docs.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { CommentEvent } from '../../types/conversation-api/contact-event.ts';
import { commentIdOf } from '../items/comment-id.ts';
import { fieldsOf, own, stringOf, textOf } from '../untrusted.ts';
import { detailsOfComment } from './parts/comment-details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches the value of a change of `comments` or `live_comments`. */
export const commentRule: InboundRule<'comment'> = {
  read: ({ type }, { fields }) => {
    const comment_event = withoutUndefined<CommentEvent>({
      id: commentIdOf(fields),
      text: stringOf(own(fields, 'text')),
      comment_type: type,
      commented_on: textOf(own(fieldsOf(own(fields, 'media')), 'permalink')) ?? textOf(own(fields, 'permalink')),
      user: stringOf(own(fieldsOf(own(fields, 'from')), 'username')),
    });
    return {
      meaning: { kind: 'event', type: 'comment_event', event: { comment_event } },
      details: detailsOfComment(fields),
    };
  },
};

export const commentDocs: RuleDocs = {
  summary: 'A comment on a post or a live video becomes a comment event.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'A comment under a post becomes an event of the type FEED.',
      fixture: 'inbound/comment/plain',
    },
    {
      says: 'A comment under a live video becomes an event of the type LIVE.',
      fixture: 'inbound/comment/live',
    },
    {
      says: 'The post, the comment that it answers and the ad are in the details.',
      fixture: 'inbound/comment/every-field',
    },
    {
      says: 'The link of the post is in the event, if the webhook has it.',
      fixture: 'inbound/comment/with-a-permalink',
    },
    {
      says: 'A comment of the account itself is unsupported: it is nobody who writes to the account.',
      fixture: 'inbound/comment/by-the-account',
    },
    {
      says: 'A comment has the time and the account of its entry.',
      fixture: 'inbound/comment/times-of-entries',
    },
  ],
};
