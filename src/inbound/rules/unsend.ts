import type { RuleDocs } from '../../shared/rule-docs.ts';
import { detailsOf } from '../parts/details.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a message with `is_deleted`, whatever else it holds. */
export const unsendRule: InboundRule<'unsend'> = {
  id: 'unsend',
  read: (message) => ({ reading: { kind: 'change', change: 'unsent' }, details: detailsOf(message, undefined) }),
};

export const unsendDocs: RuleDocs = {
  summary: 'A message that was taken back becomes a change: unsent.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
