import { contentOf, ignoredOf, instagramIdentity } from '../../../cli/send-request.ts';
import type { Finding } from './findings.ts';

/** What of an input can be sent. */
export interface Sendable {
  readonly content: unknown;
  /** JSON Pointer to the content. */
  readonly path: string;
  readonly recipient: unknown;
  readonly channelProperties: unknown;
  /** What of the input has no effect. */
  readonly findings: readonly Finding[];
}

/** Finds the message or event of a send request, as `convograph send` does. Any other input is the content itself. */
export function sendableOf(input: unknown): Sendable {
  const { recipient, channel_properties }: Readonly<Record<string, unknown>> = Object(input);
  const { content, path } = contentOf(input);
  return {
    content,
    path,
    recipient: instagramIdentity(recipient),
    channelProperties: channel_properties,
    findings: ignoredOf(input).map((sentence) => ({ gravity: 'info', sentence })),
  };
}
