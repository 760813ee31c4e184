import type { RuleDocs } from '../../shared/rule-docs.ts';
import { detailsOf } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches what no other rule does: the reason says why. */
export const unsupportedRule: InboundRule<'unsupported'> = {
  read: ({ reason, own, attachments }, { item, body }) => ({
    meaning: {
      kind: 'unsupported',
      reason,
      payload: attachments === undefined ? item.payload : item.payloadWith(attachments),
    },
    details: detailsOf(body, own),
  }),
};

export const unsupportedDocs: RuleDocs = {
  summary: 'Everything that has no place in the Conversation API is handed over as JSON text, with the reason.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'Everything that no other rule reads becomes an unsupported outcome with a reason.',
      fixture: 'inbound/unsupported/plain',
    },
    {
      says: 'The payload is the JSON text of the webhook with only this item in it.',
      fixture: 'inbound/unsupported/channel-page-example',
    },
    {
      says: 'An attachment that nobody can read becomes a part of its own. Its payload holds no other attachment, and its details what is known.',
      fixture: 'inbound/media/several-attachments-some-unreadable',
    },
    {
      says: 'What the account itself did is unsupported, because it is nobody who writes to the account.',
      fixture: 'inbound/unsupported/tap-of-the-account',
    },
    {
      says: 'Values in a row that are no objects become one outcome with their count.',
      fixture: 'inbound/webhook/batch-with-broken-items',
    },
    {
      says: 'An item that cannot be read does not change the outcomes of the other items.',
      fixture: 'inbound/webhook/batch-with-broken-items',
    },
  ],
};
