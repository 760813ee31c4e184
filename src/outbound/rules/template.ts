import type { ReplacedRule } from '../rule.ts';

export const templateRule: ReplacedRule<'template_message'> = {
  id: 'template_message',
  direction: 'outbound',
  summary: 'A template becomes what the message becomes that `templates` gives for it.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/template-message/',
};
