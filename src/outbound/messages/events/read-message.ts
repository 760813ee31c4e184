import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { BuildingRule } from '../rule.ts';
import { actionRule } from './bare-event.ts';

export const readMessageRule: BuildingRule = actionRule('mark_seen');

export const readMessageDocs: RuleDocs = {
  summary: 'A message that was read shows as seen.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
