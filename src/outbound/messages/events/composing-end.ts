import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { BuildingRule } from '../rule.ts';
import { actionRule } from './bare-event.ts';

export const composingEndRule: BuildingRule = actionRule('typing_off');

export const composingEndDocs: RuleDocs = {
  summary: 'The end of composing ends the typing sign.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
