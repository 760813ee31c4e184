import { isPromise } from '../../shared/is-promise.ts';
import type { ChannelIdentity } from '../../types/conversation-api/callbacks.ts';
import type { Envelope } from '../../types/envelope.ts';
import type { Details } from '../../types/outcomes.ts';
import { jsonText } from '../items/json-text.ts';
import { isObject, recordOf } from '../untrusted.ts';

/** An envelope as it is read. What is absent is `undefined`. */
export type EnvelopeFields = { readonly [Field in keyof Required<Envelope>]: Envelope[Field] };

type Unchecked = { -readonly [Field in keyof EnvelopeFields]: unknown };

/**
 * Reads an envelope by its own keys. `null` counts as absent, whatever the types say: databases answer with it.
 *
 * @throws TypeError for what is no envelope, for a field of it that there is not, for one of another type, and for one that every
 * callback needs and that is missing.
 */
export function readEnvelope(envelope: Envelope): EnvelopeFields {
  if (!isObject(envelope)) throw new TypeError('envelope must be an object');
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (envelope.app_id === undefined && isPromise(envelope)) {
    throw new TypeError('envelope is a promise: await it first');
  }
  const fields = readFields(envelope);
  needed('envelope.app_id', fields.app_id);
  needed('envelope.accepted_time', fields.accepted_time);
  needed('envelope.project_id', fields.project_id);
  // Each field has its type now.
  return fields as EnvelopeFields;
}

/** Reads the fields in one go over the keys: see docs/decisions/speed.md. */
function readFields(envelope: Envelope): Unchecked {
  const fields: Unchecked = {
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
  const given = recordOf(envelope);
  for (const name of Object.keys(given)) {
    const value = given[name] ?? undefined;
    if (name === 'app_id') fields.app_id = value;
    else if (name === 'project_id') fields.project_id = value;
    else if (name === 'accepted_time') fields.accepted_time = value;
    else if (name === 'id') fields.id = value;
    else if (name === 'accept_time') fields.accept_time = value;
    else if (name === 'event_time') fields.event_time = value;
    else if (name === 'conversation_id') fields.conversation_id = value;
    else if (name === 'contact_id') fields.contact_id = value;
    else if (name === 'message_id') fields.message_id = value;
    else if (name === 'contact') fields.contact = value;
    else if (name === 'metadata') fields.metadata = value;
    else if (name === 'details') fields.details = value;
    else if (name === 'processing_mode') fields.processing_mode = value;
    else if (name === 'message_metadata') fields.message_metadata = value;
    else if (name === 'correlation_id') fields.correlation_id = value;
    else throw new TypeError(`envelope has no field "${name}"`);
    const type = name === 'details' ? 'boolean' : 'string';
    if (value !== undefined && typeof value !== type) throw new TypeError(`envelope.${name} must be a ${type}`);
  }
  return fields;
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
