import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { info } from '../../report/report.ts';
import { unfittedText } from '../../requests/unfitted.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';
import { locationText } from './location-text.ts';
import { readLocation } from './read-location.ts';

export const locationRule: BuildingRule = buildingRule(readLocation, ({ path, title, label, coordinates }) => {
  const line = { text: locationText(title, label, coordinates), path };
  return { requests: [unfittedText(path, [[line]])], report: info('location.as-text', path, {}) };
});

export const locationDocs: RuleDocs = {
  summary: 'A location becomes a text with a Google Maps link.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
