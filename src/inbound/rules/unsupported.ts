import { detailsOf } from '../parts/details.ts';
import type { InboundRule } from '../rule.ts';

export const unsupportedRule: InboundRule<'unsupported'> = {
  id: 'unsupported',
  direction: 'inbound',
  summary: 'Everything that has no place in the Conversation API is handed over as JSON text, with the reason.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: ({ item, reason, own }) => ({
    reading: { kind: 'unsupported', reason, payload: item.payload() },
    details: detailsOf(item.body, own),
  }),
};
