import { isObject, type Untrusted } from '../untrusted.ts';
import type { Form } from './form.ts';

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

/** Tells whether an entry or a body is a change itself. Tests of the dashboard are, and Meta prints such entries. */
export function isChange(fields: Untrusted): boolean {
  return fields.field !== undefined && fields.value !== undefined;
}

/** Gives the change alone, as it stands in a list, of an entry or a body that is a change. */
export function changeOf({ field, value }: Untrusted): Untrusted {
  return { field, value };
}

/** Turns a change into the form of its item; `change` where nobody knows its field. */
export function formOf({ field, value }: Untrusted): Form {
  return isObject(value) ? (forms.get(field) ?? 'change') : 'change';
}
