import { type AppMessage, type OutboundOptions, type OutboundResult, toInstagram } from '../src/outbound/index.ts';
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

function instagramIdentity(recipient: unknown): unknown {
  const { identified_by }: Fields = Object(recipient);
  const { channel_identities }: Fields = Object(identified_by);
  if (!Array.isArray(channel_identities)) return undefined;
  return channel_identities.find((each) => each?.channel === 'INSTAGRAM')?.identity;
}
