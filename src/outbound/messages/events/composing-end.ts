import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { readBareEvent } from './read-event.ts';
import type { OutboundRule } from '../rule.ts';

export const composingEndRule: OutboundRule<'composing_end_event'> = {
  id: 'composing_end_event',
  read: readBareEvent,
  build: () => [{ kind: 'action', action: 'typing_off' }],
};

export const composingEndDocs: RuleDocs = {
  summary: 'The end of composing ends the typing sign.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
