import type { RuleDocs } from '../../shared/rule-docs.ts';

export const templateDocs: RuleDocs = {
  summary: 'A template becomes what the message becomes that `templates` gives for it.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/template-message/',
};
