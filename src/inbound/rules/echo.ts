import type { RuleDocs } from '../../shared/rule-docs.ts';
import { fieldsOf, itemsOf, stringOf, textOf } from '../loose.ts';
import { receipt } from '../parts/meaning.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a message with `is_echo`, whatever else it holds. */
export const echoRule: InboundRule<'echo'> = {
  id: 'echo',
  read: (message, item, lookUps) => {
    const own = { text: stringOf(message.text), attachments: typesOf(message.attachments) };
    return receipt('DELIVERED', item, own, lookUps);
  },
};

export const echoDocs: RuleDocs = {
  summary: 'The echo of what the account sent becomes a receipt: delivered.',
  source: 'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
};

function typesOf(attachments: unknown): readonly string[] | undefined {
  const types: string[] = [];
  for (const attachment of itemsOf(attachments)) {
    const type = textOf(fieldsOf(attachment).type);
    if (type !== undefined) types.push(type);
  }
  return types.length > 0 ? types : undefined;
}
