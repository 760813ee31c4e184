import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { RefusingRule } from '../rule.ts';

/** The rule of an event that Instagram has nothing for. */
export const unsupportedEvent: RefusingRule = { kind: 'refuse', issue: 'event.unsupported' };

export const unsupportedEventDocs: RuleDocs = {
  summary: 'Refused: Instagram has nothing that this event could become.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
  sentences: [
    {
      says: 'An agent who joins is refused.',
      fixture: 'outbound/message/unsupported-agent-joined-event',
    },
    {
      says: 'An agent who leaves is refused.',
      fixture: 'outbound/message/unsupported-agent-left-event',
    },
    {
      says: "An event of the app's own is refused.",
      fixture: 'outbound/message/unsupported-generic-event',
    },
  ],
};
