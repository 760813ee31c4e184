import type { ChannelIdentity } from '../../types/conversation-api/callbacks.ts';
import type { Envelope } from '../../types/envelope.ts';
import type { Details } from '../../types/outcomes.ts';
import { jsonText } from '../items/json-text.ts';

/** Gives back a field that the callback needs. */
export function needed(name: `envelope.${keyof Envelope}` | 'outcome.contact', value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string`);
  return value;
}

/** `null` counts as absent, whatever the types say: databases answer with it. */
export function isPresent<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null;
}

/** Turns a person's id into their identity on the channel. */
export function channelIdentity(identity: string, { app_id }: Envelope): ChannelIdentity {
  return { channel: 'INSTAGRAM', identity, app_id };
}

/** Gives the metadata of the envelope; if it has none and asks for the details, these as JSON text. */
export function metadataOf(details: Details, { metadata, details: wanted }: Envelope): string {
  if (typeof metadata === 'string') return metadata;
  return wanted === true && Object.keys(details).length > 0 ? (jsonText(details) ?? '') : '';
}
