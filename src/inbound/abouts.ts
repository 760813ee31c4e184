import type { About } from '../shared/about.ts';
import type { Shape } from './rule.ts';
import { commentAbout } from './rules/comment.ts';
import { echoAbout } from './rules/echo.ts';
import { editAbout } from './rules/edit.ts';
import { likeHeartAbout } from './rules/like-heart.ts';
import { mediaAbout } from './rules/media.ts';
import { postbackAbout } from './rules/postback.ts';
import { quickReplyAbout } from './rules/quick-reply.ts';
import { reactionAbout } from './rules/reaction.ts';
import { readAbout } from './rules/read.ts';
import { referralAbout } from './rules/referral.ts';
import { shareAbout } from './rules/share.ts';
import { storyMentionAbout } from './rules/story-mention.ts';
import { storyReplyAbout } from './rules/story-reply.ts';
import { textAbout } from './rules/text.ts';
import { unsendAbout } from './rules/unsend.ts';
import { unsupportedAbout } from './rules/unsupported.ts';

/** What is said of each rule. The compiler asks for every one. */
export const inboundAbouts: { readonly [S in Shape]: About } = {
  text: textAbout,
  'quick-reply': quickReplyAbout,
  postback: postbackAbout,
  media: mediaAbout,
  'story-mention': storyMentionAbout,
  share: shareAbout,
  'story-reply': storyReplyAbout,
  'like-heart': likeHeartAbout,
  referral: referralAbout,
  reaction: reactionAbout,
  comment: commentAbout,
  echo: echoAbout,
  read: readAbout,
  edit: editAbout,
  unsend: unsendAbout,
  unsupported: unsupportedAbout,
};
