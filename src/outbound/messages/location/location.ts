import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { piece, textDraft } from '../../requests/unfitted.ts';
import { note } from '../../report/report.ts';
import { locationText } from './location-text.ts';
import { readLocation } from '../read-pieces.ts';
import type { OutboundRule } from '../rule.ts';

export const locationRule: OutboundRule<'location_message'> = {
  id: 'location_message',
  read: readLocation,
  build(location, { log }) {
    note(log, 'location.as-text', location.at, {});
    return [textDraft(location.at, [[piece(locationText(location.title, location.label, location))]])];
  },
};

export const locationDocs: RuleDocs = {
  summary: 'A location becomes a text with a Google Maps link.',
  source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
};
