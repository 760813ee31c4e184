import type { RuleDocs } from '../../shared/rule-docs.ts';
import { detailsOf } from '../parts/details.ts';
import type { InboundRule } from '../rule.ts';
import { webhookTextAt } from '../webhook-text.ts';

/** Matches what no other rule does: the reason says why. */
export const unsupportedRule: InboundRule<'unsupported'> = {
  id: 'unsupported',
  read: ({ reason, own }, { place, body }) => ({
    reading: { kind: 'unsupported', reason, payload: webhookTextAt(place) },
    details: detailsOf(body, own),
  }),
};

export const unsupportedDocs: RuleDocs = {
  summary: 'Everything that has no place in the Conversation API is handed over as JSON text, with the reason.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
