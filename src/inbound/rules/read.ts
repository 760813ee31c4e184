import type { Details } from '../../types/result.ts';
import { given } from '../given.ts';
import { numberOf } from '../loose.ts';
import { receipt } from '../parts/receipt.ts';
import type { InboundRule } from '../rule.ts';

export const readRule: InboundRule<'read'> = {
  id: 'read',
  direction: 'inbound',
  summary: 'What the person has seen becomes a receipt: read.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: ({ read }, options) => receipt('READ', read, given<Details>({ watermark: numberOf(read.watermark) }), options),
};
