import { isPromise } from '../../shared/is-promise.ts';
import type { ChannelIdentity } from '../../types/conversation-api/callbacks.ts';
import type { Envelope } from '../../types/envelope.ts';
import type { Details } from '../../types/outcomes.ts';
import { jsonText } from '../items/json-text.ts';
import { isObject, recordOf } from '../untrusted.ts';

/** An envelope as it is read. What is absent is `undefined`. */
export type EnvelopeFields = { readonly [Field in keyof Required<Envelope>]: Envelope[Field] };

/**
 * Reads an envelope by its own keys. `null` counts as absent, whatever the types say: databases answer with it.
 *
 * @throws TypeError for what is no envelope, for a field of it that there is not, for one of another type, and for one that every
 * callback needs and that is missing.
 */
export function readEnvelope(envelope: Envelope): EnvelopeFields {
  if (!isObject(envelope)) throw new TypeError('envelope must be an object');
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (!Object.hasOwn(envelope, 'app_id') && isPromise(envelope)) {
    throw new TypeError('envelope is a promise: await it first');
  }
  const given = recordOf(envelope);
  const fields: { -readonly [Field in keyof EnvelopeFields]: unknown } = {
    app_id: undefined,
    project_id: undefined,
    accepted_time: undefined,
    id: undefined,
    accept_time: undefined,
    event_time: undefined,
    conversation_id: undefined,
    contact_id: undefined,
    message_id: undefined,
    contact: undefined,
    metadata: undefined,
    details: undefined,
    processing_mode: undefined,
    message_metadata: undefined,
    correlation_id: undefined,
  };
  for (const name of Object.keys(given)) {
    if (!isFieldOf(fields, name)) throw new TypeError(`envelope has no field "${name}"`);
    const value = given[name];
    if (value === undefined || value === null) continue;
    const type = name === 'details' ? 'boolean' : 'string';
    if (typeof value !== type) throw new TypeError(`envelope.${name} must be a ${type}`);
    fields[name] = value;
  }
  needed('envelope.app_id', fields.app_id);
  needed('envelope.accepted_time', fields.accepted_time);
  needed('envelope.project_id', fields.project_id);
  // Each field has its type now.
  return fields as EnvelopeFields;
}

function isFieldOf<T extends object>(fields: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(fields, name);
}

/** Gives back a field that the callback needs. */
export function needed(name: `envelope.${keyof Envelope}` | 'outcome.contact', value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string`);
  if (value === '') throw new TypeError(`${name} must not be empty`);
  return value;
}

/** Turns a person's id into their identity on the channel. */
export function channelIdentity(identity: string, app_id: string): ChannelIdentity {
  return { channel: 'INSTAGRAM', identity, app_id };
}

/** Gives the metadata of the envelope; if it has none and asks for the details, these as JSON text. */
export function metadataOf(details: Details, { metadata, details: wanted }: EnvelopeFields): string {
  if (metadata !== undefined) return metadata;
  return wanted === true && Object.keys(details).length > 0 ? (jsonText(details) ?? '') : '';
}
