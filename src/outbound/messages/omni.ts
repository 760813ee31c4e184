import type { RuleDocs } from '../../shared/rule-docs.ts';

export const omniDocs: RuleDocs = {
  summary: 'An override for this channel becomes what its own content becomes.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/explicit-channel-message/',
};
