import { type AppMessage, type OutboundOptions, type OutboundResult, toInstagram } from '../src/outbound/index.ts';
import { harmless } from './harmless.ts';
import type { SendMode } from './options.ts';

/** What is read of something; everything in it may be anything. Patterns would add half of its time to a stream. */
type Fields = Readonly<Record<string, unknown>>;

/** What becomes of a send request of the Conversation API, or of what is none: a message itself. */
export function sendResult(input: unknown, { profile, longText, onLoss }: SendMode): OutboundResult {
  const { recipient, channel_properties }: Fields = Object(input);
  const { content, place } = contentOf(input);
  // Not spread: in a stream that would double the time of short messages.
  const to = instagramIdentity(recipient);
  const options = { profile, longText, onLoss, to, channelProperties: channel_properties };
  // Whatever is wrong with the message or with these options, `toInstagram` says so.
  return placed(toInstagram(content as AppMessage, options as OutboundOptions), place);
}

/** The message or event of a send request, or what is none itself, and the pointer to where it stands. */
export function contentOf(input: unknown): { readonly content: unknown; readonly place: string } {
  const { message, event }: Fields = Object(input);
  // Two contents are for `toInstagram` to refuse.
  if (message && event) return { content: { ...Object(message), ...Object(event) }, place: '' };
  if (message != null) return { content: message, place: '/message' };
  return event == null ? { content: input, place: '' } : { content: event, place: '/event' };
}

/** Lets paths begin at the document that was given. */
function placed(result: OutboundResult, place: string): OutboundResult {
  if (place === '' || result.status === 'ok') return result;
  return result.status === 'refused'
    ? { ...result, issues: allAt(place, result.issues) }
    : { ...result, notices: allAt(place, result.notices) };
}

type Placed = { readonly path: string };

function allAt<T extends Placed>(place: string, [first, ...rest]: readonly [T, ...T[]]): readonly [T, ...T[]] {
  return [at(place, first), ...rest.map((each) => at(place, each))];
}

/** What is of the whole stays so. */
function at<T extends Placed>(place: string, each: T): T {
  return each.path === '' ? each : { ...each, path: place + each.path };
}

/** What of a send request goes nowhere, in sentences: that is for the Conversation API to refuse, and easily a typing error. */
export function ignoredOf(input: unknown): readonly string[] {
  const { message, event, recipient }: Fields = Object(input);
  if (!(message || event)) return [];
  const unknown = Object.keys(Object(input)).filter((key) => !sendRequestFields.has(key));
  const sentences = unknown.map((key) => `A send request has no field ${harmless(JSON.stringify(key))}.`);
  const isNobody = recipient !== undefined && instagramIdentity(recipient) === undefined;
  if (isNobody) sentences.push('The recipient has no INSTAGRAM identity, so the requests have no recipient.');
  return sentences;
}

/** https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/messages_sendmessage, and of events. */
const sendRequestFields: ReadonlySet<string> = new Set([
  'app_id',
  'recipient',
  'message',
  'event',
  'callback_url',
  'channel_priority_order',
  'channel_properties',
  'message_metadata',
  'event_metadata',
  'conversation_metadata',
  'conversation_metadata_update_strategy',
  'queue',
  'ttl',
  'processing_strategy',
  'correlation_id',
  'message_content_type',
]);

/** The Instagram-scoped id in the recipient of a send request; it may be anything. */
export function instagramIdentity(recipient: unknown): unknown {
  const { identified_by }: Fields = Object(recipient);
  const { channel_identities }: Fields = Object(identified_by);
  if (!Array.isArray(channel_identities)) return undefined;
  return channel_identities.find((each) => each?.channel === 'INSTAGRAM')?.identity;
}
