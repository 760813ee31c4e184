import type { About } from '../../shared/about.ts';

export const omniAbout: About = {
  summary: 'An override for this channel becomes what its own content becomes.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/explicit-channel-message/',
};
