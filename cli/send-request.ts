import { type AppMessage, type OutboundOptions, type OutboundResult, toInstagram } from '../src/outbound/index.ts';
import { harmless } from './harmless.ts';
import type { SendMode } from './options.ts';

/** What is read of something; everything in it may be anything. Patterns would add half of its time to a stream. */
type Fields = Readonly<Record<string, unknown>>;

/** What becomes of a send request of the Conversation API, or of what is none: a message itself. */
export function sendResult(input: unknown, { profile, longText, onLoss }: SendMode): OutboundResult {
  const { message, event, recipient, channel_properties }: Fields = Object(input);
  // Two contents are for `toInstagram` to refuse.
  const content = message && event ? { ...Object(message), ...Object(event) } : (message ?? event ?? input);
  // Not spread: in a stream that would double the time of short messages.
  const to = instagramIdentity(recipient);
  const options = { profile, longText, onLoss, to, channelProperties: channel_properties };
  // Whatever is wrong with the message or with these options, `toInstagram` says so.
  return toInstagram(content as AppMessage, options as OutboundOptions);
}

/** What of a send request goes nowhere, in words: that is for the Conversation API to refuse, and easily a typing error. */
export function sendRequestWords(input: unknown): readonly string[] {
  const { message, event, recipient }: Fields = Object(input);
  if (!(message || event)) return [];
  const unknown = Object.keys(Object(input)).filter((key) => !sendRequestFields.has(key));
  const words = unknown.map((key) => `ignored: A send request has no field ${harmless(JSON.stringify(key))}.`);
  const isNobody = recipient !== undefined && instagramIdentity(recipient) === undefined;
  if (isNobody) words.push('ignored: The recipient has no INSTAGRAM identity, so the requests have no recipient.');
  return words;
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

function instagramIdentity(recipient: unknown): unknown {
  const { identified_by }: Fields = Object(recipient);
  const { channel_identities }: Fields = Object(identified_by);
  if (!Array.isArray(channel_identities)) return undefined;
  return channel_identities.find((each) => each?.channel === 'INSTAGRAM')?.identity;
}
