import { fieldsOf, isObject, own, type Untrusted } from '../untrusted.ts';
import { itemOfFlat } from './flat-change.ts';
import type { Form, ReasonForm } from './form.ts';

/** What the value of a change is, by its field: the fields of messaging go by several names. */
const forms: ReadonlyMap<unknown, Form> = new Map<string, Form>([
  ['messages', 'item'],
  ['message_echoes', 'item'],
  ['message_edit', 'item'],
  ['message_edits', 'item'],
  ['message_reactions', 'item'],
  ['message_reads', 'item'],
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

/** Fields that nobody reads: their names say all, whatever their values are. */
const reasonForms: ReadonlyMap<unknown, ReasonForm> = new Map<string, ReasonForm>([
  ['follow', 'follow'],
  ['share_to_story', 'share-to-story'],
  ['story_poll_response', 'story-poll-response'],
  ['comment_poll_response', 'comment-poll-response'],
  ['onboarding_welcome_message_series', 'onboarding-welcome-message-series'],
]);

/** Tells whether an entry or a body is a change itself. Tests of the dashboard are, and Meta prints such entries. */
export function isChange(fields: Untrusted): boolean {
  return own(fields, 'field') !== undefined && own(fields, 'value') !== undefined;
}

/** Gives the change alone, as it stands in a list, of an entry or a body that is a change. */
export function changeOf(fields: Untrusted): Untrusted {
  return { field: own(fields, 'field'), value: own(fields, 'value') };
}

/** Turns a change into the form of its item; `change` where nobody knows its field. */
export function formOf(fields: Untrusted): Form {
  const field = own(fields, 'field');
  const read = isObject(own(fields, 'value')) ? forms.get(field) : undefined;
  return read ?? reasonForms.get(field) ?? 'change';
}

/** Gives what says what happened: the value of a change whose field we know, else the change itself. */
export function valueOfItem(raw: unknown, form: Form): unknown {
  if (form === 'change') return raw;
  const change = fieldsOf(raw);
  const value = own(change, 'value');
  return form === 'item' ? itemOfFlat(own(change, 'field'), fieldsOf(value)) : value;
}
