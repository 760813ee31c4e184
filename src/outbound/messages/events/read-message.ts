import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { BuildingRule } from '../rule.ts';
import { actionRule } from './bare-event.ts';

export const readMessageRule: BuildingRule = actionRule('mark_seen');

export const readMessageDocs: RuleDocs = {
  summary: 'A message that was read shows as seen.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
  sentences: [
    {
      says: 'The event becomes the sender action `mark_seen`.',
      fixture: 'outbound/read-message/plain',
    },
    {
      says: 'The tag of the options is not sent, and a notice tells it.',
      fixture: 'outbound/read-message/tag',
    },
    {
      says: 'With the option `commentId` and no `to`, the event is refused.',
      fixture: 'outbound/read-message/comment',
    },
  ],
};
