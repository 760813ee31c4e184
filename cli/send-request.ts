import { type AppMessage, type OutboundOptions, type OutboundResult, toInstagram } from '../src/outbound/index.ts';
import type { SendMode } from './options.ts';

/** What is read of a send request of the Conversation API; everything in it may be anything. */
interface SendEnvelope {
  readonly message?: unknown;
  readonly event?: unknown;
  readonly recipient?: { readonly identified_by?: { readonly channel_identities?: unknown } };
  readonly channel_properties?: unknown;
}

/** What becomes of a send request, or of what is none: a message itself. */
export function sendResult(input: unknown, { profile, longText, onLoss }: SendMode): OutboundResult {
  // Whatever is wrong with the message or with these options, `toInstagram` says so.
  const request = Object(input) as SendEnvelope;
  const message = (contentOf(request) ?? input) as AppMessage;
  const to = instagramIdentity(request);
  // Not spread: in a stream that would double the time of short messages.
  const options = { profile, longText, onLoss, to, channelProperties: request.channel_properties };
  return toInstagram(message, options as OutboundOptions);
}

/** Message and event of a request as one: two contents are for `toInstagram` to refuse. */
function contentOf({ message, event }: SendEnvelope): unknown {
  return message && event ? { ...Object(message), ...Object(event) } : (message ?? event);
}

function instagramIdentity({ recipient }: SendEnvelope): unknown {
  const identities = recipient?.identified_by?.channel_identities;
  if (!Array.isArray(identities)) return undefined;
  return identities.find((each) => each?.channel === 'INSTAGRAM')?.identity;
}
