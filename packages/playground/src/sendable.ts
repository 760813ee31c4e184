import { contentOf, ignoredOf, instagramIdentity } from '../../../cli/send-request.ts';
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

/** Finds the message or event of a whole send request, as `convograph send` does; else the input is one itself. */
export function sendableOf(input: unknown): Sendable {
  const { recipient, channel_properties }: Readonly<Record<string, unknown>> = Object(input);
  const { content, place } = contentOf(input);
  return {
    content,
    at: place,
    recipient: instagramIdentity(recipient),
    channelProperties: channel_properties,
    findings: ignoredOf(input).map((sentence) => ({ gravity: 'info', sentence })),
  };
}
