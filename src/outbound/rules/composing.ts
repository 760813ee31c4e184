import { readBareEvent } from '../read/event.ts';
import type { OutboundRule } from '../rule.ts';

export const composingRule: OutboundRule<'composing_event'> = {
  id: 'composing_event',
  direction: 'outbound',
  summary: 'Composing shows as typing.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
  read: readBareEvent,
  build: () => [{ kind: 'action', action: 'typing_on' }],
};
