import type { RuleDocs } from '../../shared/rule-docs.ts';
import { unfittedText } from '../unfitted.ts';
import { readTextItem } from './read-text-item.ts';
import { type BuildingRule, buildingRule } from './rule.ts';

export const textRule: BuildingRule = buildingRule(readTextItem, (line) => ({
  requests: [unfittedText(line.path, [[line]])],
  report: undefined,
}));

export const textDocs: RuleDocs = {
  summary: 'A text stays a text; one over the limit becomes several.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
  sentences: [
    {
      says: 'A text within the limits of a request goes as it is.',
      fixture: 'outbound/text/channel-page-example',
    },
    {
      says: 'A text over a limit goes in parts, cut after a paragraph, else a line, a sentence or a word that leaves the part at least half full.',
      fixture: 'outbound/text/split-at-paragraph',
    },
    {
      says: 'Where there is no such place, the text is cut between two letters as people see them.',
      fixture: 'outbound/text/joined-emoji-over-the-limit',
    },
    {
      says: 'A link is never cut where one request can hold it.',
      fixture: 'outbound/text/split-before-link',
    },
    {
      says: 'A link that no request can hold is cut, which is a loss.',
      fixture: 'outbound/text/link-over-the-limit',
    },
  ],
};
