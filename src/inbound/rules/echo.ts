import type { Details } from '../../types/result.ts';
import { given } from '../given.ts';
import { fieldsOf, itemsOf, type Loose, textOf } from '../loose.ts';
import { receipt } from '../parts/receipt.ts';
import type { InboundRule } from '../rule.ts';

export const echoRule: InboundRule<'echo'> = {
  id: 'echo',
  direction: 'inbound',
  summary: 'The echo of what the account sent becomes a receipt: delivered.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
  read: ({ message }, options) => receipt('DELIVERED', message, detailsOfEcho(message), options),
};

function detailsOfEcho(message: Loose): Details {
  const types = itemsOf(message.attachments)
    .map((attachment) => textOf(fieldsOf(attachment).type))
    .filter((type) => type !== undefined);
  return given<Details>({ text: textOf(message.text), attachments: types.length > 0 ? types : undefined });
}
