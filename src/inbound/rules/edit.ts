import type { RuleDocs } from '../../shared/rule-docs.ts';
import { numberOf } from '../untrusted.ts';
import { detailsOf } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches a `message_edit` with a text. */
export const editRule: InboundRule<'edit'> = {
  read: ({ text }, { body }) => ({
    meaning: { kind: 'change', change: 'edited', text },
    details: detailsOf(body, { num_edit: numberOf(body.num_edit) }),
  }),
};

export const editDocs: RuleDocs = {
  summary: 'The new text of a message becomes a change: edited.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'An edit becomes a change: edited, with the new text.',
      fixture: 'inbound/edit/plain',
    },
    {
      says: 'The count of edits is in the details.',
      fixture: 'inbound/edit/of-several-times',
    },
    {
      says: 'A change has no callback of its own: its callback is an unsupported one.',
      fixture: 'inbound/edit/callback-with-every-envelope-field',
    },
    {
      says: 'An edit without a text is unsupported: it stands for a new message.',
      fixture: 'inbound/unsupported/phantom-edit',
    },
  ],
};
