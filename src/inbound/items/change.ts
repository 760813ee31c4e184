import { isObject, type Loose } from '../untrusted.ts';
import type { Form } from './item.ts';

/** What the value of a change is, by its field: the fields of messaging go by several names. */
const forms: ReadonlyMap<unknown, Form> = new Map<string, Form>([
  ['messages', 'item'],
  ['message_echoes', 'item'],
  ['message_edit', 'item'],
  ['message_reactions', 'item'],
  ['messaging_reactions', 'item'],
  ['messaging_postbacks', 'item'],
  ['messaging_referral', 'item'],
  ['messaging_referrals', 'item'],
  ['messaging_seen', 'item'],
  ['messaging_optins', 'item'],
  ['messaging_handover', 'item'],
  ['messaging_handovers', 'item'],
  ['standby', 'item'],
  ['comments', 'comment'],
  ['live_comments', 'comment'],
  ['mentions', 'mention'],
  ['story_insights', 'insights'],
]);

/** Dashboard tests post a change bare; the platform prints entries so, too. */
export function isChange(fields: Loose): boolean {
  return fields.field !== undefined && fields.value !== undefined;
}

/** Tells whether a key is one of a change. */
export function isOfChange(key: string): boolean {
  return key === 'field' || key === 'value';
}

/** A change as it stands in its list, whatever it was found in. */
export function changeOf({ field, value }: Loose): Loose {
  return { field, value };
}

/** Turns a change into what it says; `change` where nobody knows. */
export function formOf({ field, value }: Loose): Form {
  return isObject(value) ? (forms.get(field) ?? 'change') : 'change';
}
