import type { RuleDocs } from '../../shared/rule-docs.ts';
import { numberOf } from '../loose.ts';
import { detailsOf } from '../parts/details.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a `message_edit` with a text. */
export const editRule: InboundRule<'edit'> = {
  id: 'edit',
  read: ({ text }, { body }) => ({
    reading: { kind: 'change', change: 'edited', text },
    details: detailsOf(body, { num_edit: numberOf(body.num_edit) }),
  }),
};

export const editDocs: RuleDocs = {
  summary: 'The new text of a message becomes a change: edited.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
