import { sendRequestWords } from '../../cli/send-request.ts';
import type { Finding } from './findings.ts';

/** What is there to send of an input. */
export interface Sendable {
  readonly content: unknown;
  /** JSON Pointer to the content. */
  readonly at: string;
  readonly recipient: unknown;
  readonly channelProperties: unknown;
  /** What of the input goes nowhere. */
  readonly findings: readonly Finding[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Finds the message or event of a whole send request, as `convograph send` does; else the input is one itself. */
export function sendableOf(input: unknown): Sendable {
  const { message, event, recipient, channel_properties }: Fields = Object(input);
  const ignored = sendRequestWords(input).map((words) => words.replace(/^ignored: /, ''));
  return {
    ...contentOf(input, message, event),
    recipient: instagramIdentity(recipient),
    channelProperties: channel_properties,
    findings: ignored.map((sentence) => ({ gravity: 'info', sentence })),
  };
}

function contentOf(input: unknown, message: unknown, event: unknown): Pick<Sendable, 'content' | 'at'> {
  // Two contents are for `toInstagram` to refuse.
  if (message && event) return { content: { ...Object(message), ...Object(event) }, at: '' };
  if (message) return { content: message, at: '/message' };
  if (event) return { content: event, at: '/event' };
  return { content: input, at: '' };
}

function instagramIdentity(recipient: unknown): unknown {
  const { identified_by }: Fields = Object(recipient);
  const { channel_identities }: Fields = Object(identified_by);
  if (!Array.isArray(channel_identities)) return undefined;
  return channel_identities.find((each) => each?.channel === 'INSTAGRAM')?.identity;
}
