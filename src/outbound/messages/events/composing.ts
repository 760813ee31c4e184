import type { RuleDocs } from '../../../shared/rule-docs.ts';
import { readBareEvent } from './read-event.ts';
import type { OutboundRule } from '../rule.ts';

export const composingRule: OutboundRule<'composing_event'> = {
  id: 'composing_event',
  read: readBareEvent,
  build: () => [{ kind: 'action', action: 'typing_on' }],
};

export const composingDocs: RuleDocs = {
  summary: 'Composing shows as typing.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
