import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { BuildingRule } from '../rule.ts';
import { actionRule } from './bare-event.ts';

export const composingRule: BuildingRule = actionRule('typing_on');

export const composingDocs: RuleDocs = {
  summary: 'Composing shows as typing.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
