import type { ChannelIdentity } from '../../types/conversation-api.ts';
import type { Details, Envelope, Outcome } from '../../types/result.ts';
import { jsonText } from '../json-text.ts';

export type OutcomeOf<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

/** Gives back a field that no callback can be made without. */
export function needed(field: keyof Envelope, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`envelope.${field} must be a string`);
  return value;
}

/** Turns a person's id into their identity on the channel. */
export function identityOf(contact: string | undefined, envelope: Envelope): ChannelIdentity {
  return { channel: 'INSTAGRAM', identity: needed('contact', contact), app_id: envelope.app_id };
}

/** Gives the metadata of the envelope; where it has none and asks for it, the details. */
export function metadataOf(details: Details, { metadata, details: wanted }: Envelope): string {
  if (metadata !== undefined) return metadata;
  return wanted === true && Object.keys(details).length > 0 ? jsonText(details) : '';
}
