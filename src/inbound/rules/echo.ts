import type { RuleDocs } from '../../shared/rule-docs.ts';
import { stringOf } from '../untrusted.ts';
import { receipt } from './parts/receipt.ts';
import type { InboundRule } from './parts/rule.ts';
import { sentAttachmentsOf } from './parts/sent-attachments.ts';

/** Matches a message with `is_echo`, whatever else it holds. */
export const echoRule: InboundRule<'echo'> = {
  read: (message, act, lookUps) => {
    const sent = {
      text: stringOf(message.text),
      attachments: sentAttachmentsOf(message.attachments),
      app_id: stringOf(message.app_id),
      metadata: stringOf(message.metadata),
    };
    return receipt('DELIVERED', act, sent, lookUps);
  },
};

export const echoDocs: RuleDocs = {
  summary: 'The echo of what the account sent becomes a receipt: delivered.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  sentences: [
    {
      says: 'The echo of a message of the account becomes a receipt: DELIVERED.',
      fixture: 'inbound/echo/plain',
    },
    {
      says: 'A message whose sender is the account is an echo, also without the flag.',
      fixture: 'inbound/echo/of-the-account-without-a-flag',
    },
    {
      says: 'A message whose sender is its recipient is one of the account to itself, whatever the entry says.',
      fixture: 'inbound/echo/of-one-who-writes-to-itself',
    },
    {
      says: 'The receipt names the message if the look-up knows it.',
      fixture: 'inbound/echo/channel-page-example',
    },
    {
      says: 'If neither the look-up nor the envelope names the message, the callback is an unsupported one.',
      fixture: 'inbound/echo/of-an-unknown-message',
    },
    {
      says: 'The text, the attachments, and the app and the metadata of the send call are in the details.',
      fixture: 'inbound/echo/every-field',
    },
  ],
};
