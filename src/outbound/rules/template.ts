import type { About } from '../../shared/about.ts';

export const templateAbout: About = {
  summary: 'A template becomes what the message becomes that `templates` gives for it.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/template-message/',
};
