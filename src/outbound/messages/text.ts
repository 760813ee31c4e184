import type { RuleDocs } from '../../shared/rule-docs.ts';
import { piece, textDraft } from '../requests/unfitted.ts';
import { readTextItem } from './read-pieces.ts';
import type { OutboundRule } from './rule.ts';

export const textRule: OutboundRule<'text_message'> = {
  id: 'text_message',
  read: readTextItem,
  build: ({ at, text }) => [textDraft({ parent: at, key: 'text' }, [[piece(text)]])],
};

export const textDocs: RuleDocs = {
  summary: 'A text stays a text; one over the limit becomes several.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
