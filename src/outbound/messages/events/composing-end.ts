import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { BuildingRule } from '../rule.ts';
import { actionRule } from './bare-event.ts';

export const composingEndRule: BuildingRule = actionRule('typing_off');

export const composingEndDocs: RuleDocs = {
  summary: 'The end of composing ends the typing sign.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
  sentences: [
    {
      says: 'The event becomes the sender action `typing_off`.',
      fixture: 'outbound/composing-end/plain',
    },
    {
      says: 'The tag of the options is not sent, and a notice tells it.',
      fixture: 'outbound/composing-end/tag',
    },
    {
      says: 'With the option `commentId` and no `to`, the event is refused.',
      fixture: 'outbound/composing-end/comment',
    },
  ],
};
