import { isPromise } from '../../shared/is-promise.ts';
import type { ChannelIdentity } from '../../types/conversation-api/callbacks.ts';
import type { Envelope } from '../../types/envelope.ts';
import type { Details } from '../../types/outcomes.ts';
import { jsonText } from '../items/json-text.ts';
import { isObject, recordOf } from '../untrusted.ts';

/** Throws for what is no envelope, for a field of it that there is not, and for one of another type. */
export function checkEnvelope(envelope: Envelope): void {
  if (!isObject(envelope)) throw new TypeError('envelope must be an object');
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (envelope.app_id === undefined && isPromise(envelope)) {
    throw new TypeError('envelope is a promise: await it first');
  }
  const fields = recordOf(envelope);
  for (const name in fields) {
    const type = typeOf(name as keyof Envelope);
    // What all objects inherit is nobody's field.
    if (isOf(type, fields[name]) || !Object.hasOwn(fields, name)) continue;
    throw new TypeError(type === undefined ? `envelope has no field "${name}"` : `envelope.${name} must be a ${type}`);
  }
}

/** The type of a field; `undefined` if there is none of this name. */
function typeOf(name: keyof Envelope): 'string' | 'boolean' | undefined {
  switch (name) {
    case 'app_id':
    case 'project_id':
    case 'accepted_time':
    case 'id':
    case 'accept_time':
    case 'event_time':
    case 'conversation_id':
    case 'contact_id':
    case 'message_id':
    case 'contact':
    case 'metadata':
    case 'processing_mode':
    case 'message_metadata':
    case 'correlation_id':
      return 'string';
    case 'details':
      return 'boolean';
    default:
      name satisfies never;
      return undefined;
  }
}

function isOf(type: string | undefined, value: unknown): boolean {
  return type !== undefined && (typeof value === type || !isPresent(value));
}

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
