import { commentRule } from './comment.ts';
import { echoRule } from './echo.ts';
import { editRule } from './edit.ts';
import { likeHeartRule } from './like-heart.ts';
import { mediaRule } from './media.ts';
import type { InboundRule, RuleId } from './parts/rule.ts';
import { postbackRule } from './postback.ts';
import { quickReplyRule } from './quick-reply.ts';
import { reactionRule } from './reaction.ts';
import { readRule } from './read.ts';
import { referralRule } from './referral.ts';
import { shareRule } from './share.ts';
import { storyMentionRule } from './story-mention.ts';
import { storyReplyRule } from './story-reply.ts';
import { textRule } from './text.ts';
import { unsendRule } from './unsend.ts';
import { unsupportedRule } from './unsupported.ts';

/** Every rule, by its id. */
export type InboundRules = { readonly [Id in RuleId]: InboundRule<Id> };

export const inboundRules: InboundRules = {
  text: textRule,
  'quick-reply': quickReplyRule,
  postback: postbackRule,
  media: mediaRule,
  'story-mention': storyMentionRule,
  share: shareRule,
  'story-reply': storyReplyRule,
  'like-heart': likeHeartRule,
  referral: referralRule,
  reaction: reactionRule,
  comment: commentRule,
  echo: echoRule,
  read: readRule,
  edit: editRule,
  unsend: unsendRule,
  unsupported: unsupportedRule,
};
