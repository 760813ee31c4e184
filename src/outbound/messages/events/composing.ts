import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { BuildingRule } from '../rule.ts';
import { actionRule } from './bare-event.ts';

export const composingRule: BuildingRule = actionRule('typing_on');

export const composingDocs: RuleDocs = {
  summary: 'Composing shows as typing.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
  sentences: [
    {
      says: 'The event becomes the sender action `typing_on`.',
      fixture: 'outbound/composing/plain',
    },
    {
      says: 'The tag of the options is not sent, and a notice tells it.',
      fixture: 'outbound/composing/tag',
    },
    {
      says: 'With the option `commentId` and no `to`, the event is refused.',
      fixture: 'outbound/composing/comment',
    },
  ],
};
