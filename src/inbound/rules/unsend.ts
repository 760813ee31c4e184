import type { RuleDocs } from '../../shared/rule-docs.ts';
import { detailsOf } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches a message with `is_deleted`, whatever else it holds. */
export const unsendRule: InboundRule<'unsend'> = {
  read: (message) => ({ meaning: { kind: 'change', change: 'unsent' }, details: detailsOf(message) }),
};

export const unsendDocs: RuleDocs = {
  summary: 'A message that was taken back becomes a change: unsent.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'A message that was taken back becomes a change: unsent.',
      fixture: 'inbound/unsend/plain',
    },
    {
      says: 'The change has the mid of the message, and a dedupe key of its own.',
      fixture: 'inbound/unsend/with-its-original',
    },
    {
      says: 'Text and attachments that still come with it are not read.',
      fixture: 'inbound/unsend/with-text-and-attachments',
    },
  ],
};
