import type { ReplacedRule } from '../rule.ts';

export const omniRule: ReplacedRule<'explicit_channel_omni_message'> = {
  id: 'explicit_channel_omni_message',
  direction: 'outbound',
  summary: 'An override for this channel becomes what its own content becomes.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/explicit-channel-message/',
};
