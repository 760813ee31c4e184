import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { info } from '../../report/report.ts';
import { unfittedText } from '../../unfitted.ts';
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
  sentences: [
    {
      says: 'A location becomes a text: its title and a link to Google Maps.',
      fixture: 'outbound/location/channel-page-example',
    },
    {
      says: 'The label stands in brackets after the title.',
      fixture: 'outbound/location/every-field',
    },
    {
      says: 'The coordinates are written as the shortest decimals that are these numbers, never with an exponent.',
      fixture: 'outbound/location/coordinates-near-zero',
    },
    {
      says: 'Coordinates out of range refuse the message.',
      fixture: 'outbound/location/latitude-out-of-range',
    },
  ],
};
