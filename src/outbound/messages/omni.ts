import type { RuleDocs } from '../../shared/rule-docs.ts';

export const omniDocs: RuleDocs = {
  summary: 'An override for this channel becomes what its own content becomes.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/explicit-channel-message/',
  sentences: [
    {
      says: 'The message that `explicit_channel_omni_message` holds for Instagram replaces the content, and becomes what it would become by itself.',
      fixture: 'outbound/omni/text',
    },
    {
      says: 'The content that it replaces is not even read.',
      fixture: 'outbound/omni/broken-content-beside',
    },
    {
      says: 'It can refer to a template, too.',
      fixture: 'outbound/omni/template-reference',
    },
    {
      says: 'What it holds for other channels has no effect.',
      fixture: 'outbound/omni/other-channels-beside',
    },
  ],
};
