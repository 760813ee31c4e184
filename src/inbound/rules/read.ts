import type { RuleDocs } from '../../shared/rule-docs.ts';
import { timeOf } from '../items/time.ts';
import { receipt } from './parts/receipt.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches an item with `read`. */
export const readRule: InboundRule<'read'> = {
  read: ({ watermark }, act, lookUps) => receipt('READ', act, { watermark: timeOf(watermark) }, lookUps),
};

export const readDocs: RuleDocs = {
  summary: 'What the person has seen becomes a receipt: read.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'A read message becomes a receipt: READ.',
      fixture: 'inbound/read/plain',
    },
    {
      says: 'The receipt names the message if the look-up knows it.',
      fixture: 'inbound/read/channel-page-example',
    },
    {
      says: 'If neither the look-up nor the envelope names the message, the callback is an unsupported one.',
      fixture: 'inbound/read/of-an-unknown-message',
    },
    {
      says: 'The form of Messenger has a time and no message: the time is in the details.',
      fixture: 'inbound/read/watermark-without-mid',
    },
  ],
};
