import type { RuleDocs } from '../../shared/rule-docs.ts';
import { unfittedText } from '../requests/unfitted.ts';
import { readTextItem } from './read-text-item.ts';
import { type BuildingRule, buildingRule } from './rule.ts';

export const textRule: BuildingRule = buildingRule(readTextItem, (line) => ({
  requests: [unfittedText(line.path, [[line]])],
  report: undefined,
}));

export const textDocs: RuleDocs = {
  summary: 'A text stays a text; one over the limit becomes several.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
