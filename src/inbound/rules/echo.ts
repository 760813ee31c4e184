import type { RuleDocs } from '../../shared/rule-docs.ts';
import { fieldsOf, listOf, stringOf, textOf } from '../untrusted.ts';
import { receipt } from './parts/receipt.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches a message with `is_echo`, whatever else it holds. */
export const echoRule: InboundRule<'echo'> = {
  read: (message, act, lookUps) => {
    const own = { text: stringOf(message.text), attachments: typesOf(message.attachments) };
    return receipt('DELIVERED', act, own, lookUps);
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
      says: 'The receipt names the message if the look-up knows it.',
      fixture: 'inbound/echo/channel-page-example',
    },
    {
      says: 'If neither the look-up nor the envelope names the message, the callback is an unsupported one.',
      fixture: 'inbound/echo/of-an-unknown-message',
    },
    {
      says: 'The text and the types of the attachments are in the details.',
      fixture: 'inbound/echo/every-field',
    },
  ],
};

function typesOf(attachments: unknown): readonly string[] | undefined {
  const types: string[] = [];
  for (const attachment of listOf(attachments)) {
    const type = textOf(fieldsOf(attachment).type);
    if (type !== undefined) types.push(type);
  }
  return types.length > 0 ? types : undefined;
}
