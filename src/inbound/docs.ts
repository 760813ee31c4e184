import type { RuleDocs } from '../shared/rule-docs.ts';
import type { Shape } from './rule.ts';
import { commentDocs } from './rules/comment.ts';
import { echoDocs } from './rules/echo.ts';
import { editDocs } from './rules/edit.ts';
import { likeHeartDocs } from './rules/like-heart.ts';
import { mediaDocs } from './rules/media.ts';
import { postbackDocs } from './rules/postback.ts';
import { quickReplyDocs } from './rules/quick-reply.ts';
import { reactionDocs } from './rules/reaction.ts';
import { readDocs } from './rules/read.ts';
import { referralDocs } from './rules/referral.ts';
import { shareDocs } from './rules/share.ts';
import { storyMentionDocs } from './rules/story-mention.ts';
import { storyReplyDocs } from './rules/story-reply.ts';
import { textDocs } from './rules/text.ts';
import { unsendDocs } from './rules/unsend.ts';
import { unsupportedDocs } from './rules/unsupported.ts';

/** What is said of each rule. The compiler asks for every one. */
export const inboundDocs: { readonly [S in Shape]: RuleDocs } = {
  text: textDocs,
  'quick-reply': quickReplyDocs,
  postback: postbackDocs,
  media: mediaDocs,
  'story-mention': storyMentionDocs,
  share: shareDocs,
  'story-reply': storyReplyDocs,
  'like-heart': likeHeartDocs,
  referral: referralDocs,
  reaction: reactionDocs,
  comment: commentDocs,
  echo: echoDocs,
  read: readDocs,
  edit: editDocs,
  unsend: unsendDocs,
  unsupported: unsupportedDocs,
};
