import type { InboundRule, Shape } from '../rule.ts';
import { echoRule } from './echo.ts';
import { mediaRule } from './media.ts';
import { postbackRule } from './postback.ts';
import { quickReplyRule } from './quick-reply.ts';
import { readRule } from './read.ts';
import { shareRule } from './share.ts';
import { storyMentionRule } from './story-mention.ts';
import { storyReplyRule } from './story-reply.ts';
import { textRule } from './text.ts';
import { unsupportedRule } from './unsupported.ts';

/** The rule of every shape. */
export type InboundRules = { readonly [S in Shape]: InboundRule<S> };

export const inboundRules: InboundRules = {
  text: textRule,
  'quick-reply': quickReplyRule,
  postback: postbackRule,
  media: mediaRule,
  'story-mention': storyMentionRule,
  share: shareRule,
  'story-reply': storyReplyRule,
  unsupported: unsupportedRule,
  echo: echoRule,
  read: readRule,
};
