import type { RuleDocs } from '../../shared/rule-docs.ts';
import { numberOf } from '../loose.ts';
import { receipt } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches an item with `read`. */
export const readRule: InboundRule<'read'> = {
  id: 'read',
  read: ({ watermark }, item, lookUps) => receipt('READ', item, { watermark: numberOf(watermark) }, lookUps),
};

export const readDocs: RuleDocs = {
  summary: 'What the person has seen becomes a receipt: read.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};
