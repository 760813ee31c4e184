import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { readBareEvent } from './read-event.ts';
import type { OutboundRule } from '../rule.ts';

export const readMessageRule: OutboundRule<'read_message_event'> = {
  id: 'read_message_event',
  read: readBareEvent,
  build: () => [{ kind: 'action', action: 'mark_seen' }],
};

export const readMessageDocs: RuleDocs = {
  summary: 'A message that was read shows as seen.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
