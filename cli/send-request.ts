import { type AppMessage, type OutboundOptions, type OutboundResult, toInstagram } from '../src/outbound/index.ts';
import { nearest } from '../src/outbound/reading/nearest.ts';
import { harmless } from './harmless.ts';
import type { SendMode } from './options.ts';

/** An object from outside, read by name: each field may be anything. Patterns would make a stream half as slow again. */
type Fields = Readonly<Record<string, unknown>>;

/** Transcodes a send request of the Conversation API, or a message or event alone. */
export function sendResult(input: unknown, { profile, longText, onLoss }: SendMode): OutboundResult {
  const { recipient, channel_properties }: Fields = Object(input);
  const { content, path } = contentOf(input);
  // Not spread: in a stream that would double the time of short messages.
  const to = instagramIdentity(recipient);
  const channelProperties = channel_properties;
  const options =
    to === undefined
      ? { profile, longText, onLoss, channelProperties }
      : { profile, longText, onLoss, to, channelProperties };
  // `toInstagram` itself says what is wrong with the message or with these options.
  return withPathsBelow(path, toInstagram(content as AppMessage, options as OutboundOptions));
}

/** Finds the message or event of a send request, and its JSON Pointer. Any other input is the content itself. */
export function contentOf(input: unknown): { readonly content: unknown; readonly path: string } {
  const { message, event }: Fields = Object(input);
  // Both together: `toInstagram` refuses two contents.
  if (message && event) return { content: { ...Object(message), ...Object(event) }, path: '' };
  if (message != null) return { content: message, path: '/message' };
  return event == null ? { content: input, path: '' } : { content: event, path: '/event' };
}

/** Lets the paths of a result begin at the document that was read. */
function withPathsBelow(parent: string, result: OutboundResult): OutboundResult {
  if (parent === '' || result.status === 'ok') return result;
  const notices = result.notices.map((notice) => below(parent, notice));
  if (result.status !== 'refused') return { ...result, notices };
  const [first, ...others] = result.issues;
  return { ...result, notices, issues: [below(parent, first), ...others.map((issue) => below(parent, issue))] };
}

/** An empty path stays: it means the whole. */
function below<T extends { readonly path: string }>(parent: string, each: T): T {
  return each.path === '' ? each : { ...each, path: parent + each.path };
}

/**
 * Says in sentences what of a send request has no effect: often a typing error. The Conversation API itself would refuse
 * it.
 */
export function ignoredOf(input: unknown): readonly string[] {
  const { message, event, recipient }: Fields = Object(input);
  if (!(message || event)) return [];
  const unknown = Object.keys(Object(input)).filter((key) => !sendRequestFields.includes(key));
  const sentences = unknown.map(noField);
  const isNobody = recipient !== undefined && instagramIdentity(recipient) === undefined;
  if (isNobody) sentences.push('The recipient has no INSTAGRAM identity, so the requests have no recipient.');
  return sentences;
}

function noField(key: string): string {
  const meant = nearest(key, sendRequestFields);
  const sentence = `A send request has no field ${harmless(JSON.stringify(key))}.`;
  return meant === undefined ? sentence : `${sentence} Did you mean "${meant}"?`;
}

/** https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/messages_sendmessage, and of events. */
const sendRequestFields: readonly string[] = [
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
];

/** Gives the Instagram-scoped id in the recipient of a send request. The recipient and the id may be anything. */
export function instagramIdentity(recipient: unknown): unknown {
  const { identified_by }: Fields = Object(recipient);
  const { channel_identities }: Fields = Object(identified_by);
  if (!Array.isArray(channel_identities)) return undefined;
  return channel_identities.find((each) => each?.channel === 'INSTAGRAM')?.identity;
}
