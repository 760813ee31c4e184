import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { RefusingRule } from '../rule.ts';

/** The rule of an event that Instagram has nothing for. */
export const unsupportedEvent: RefusingRule = { kind: 'refuse', issue: 'event.unsupported' };

export const unsupportedEventDocs: RuleDocs = {
  summary: 'Refused: Instagram has nothing that this event could become.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
