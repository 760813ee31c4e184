import type { RuleDocs } from '../../shared/rule-docs.ts';
import { detailsOf } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches what no other rule does: the reason says why. */
export const unsupportedRule: InboundRule<'unsupported'> = {
  id: 'unsupported',
  read: ({ reason, own }, { item, body }) => ({
    meaning: { kind: 'unsupported', reason, payload: item.payload },
    details: detailsOf(body, own),
  }),
};

export const unsupportedDocs: RuleDocs = {
  summary: 'Everything that has no place in the Conversation API is handed over as JSON text, with the reason.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
