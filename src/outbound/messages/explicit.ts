import type { RuleDocs } from '../../shared/rule-docs.ts';
import { readExplicit } from './read-explicit.ts';
import type { OutboundRule } from './rule.ts';

export const explicitRule: OutboundRule<'explicit_channel_message'> = {
  id: 'explicit_channel_message',
  read: readExplicit,
  build: ({ bodies }) => bodies.map((body) => ({ kind: 'explicit', body })),
};

export const explicitDocs: RuleDocs = {
  summary: 'A body of the send call that somebody wrote himself passes through untouched.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/explicit-channel-message/',
};
