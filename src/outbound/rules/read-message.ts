import { readBareEvent } from '../read/event.ts';
import type { OutboundRule } from '../rule.ts';

export const readMessageRule: OutboundRule<'read_message_event'> = {
  id: 'read_message_event',
  direction: 'outbound',
  summary: 'A message that was read shows as seen.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
  read: readBareEvent,
  build: () => [{ kind: 'action', action: 'mark_seen' }],
};
