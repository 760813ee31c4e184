import { describe as describeInbound, fromInstagram, type InboundOptions, type Outcome } from '../src/inbound/index.ts';
import {
  type AppMessage,
  describe as describeOutbound,
  type OutboundOptions,
  type SendRequest,
  toInstagram,
} from '../src/outbound/index.ts';

/** What a conversion gave, and what there is to say of it. */
export interface Told<T> {
  readonly isRefused: boolean;
  readonly results: readonly T[];
  readonly words: readonly string[];
}

export function tellSend(message: AppMessage, options?: OutboundOptions): Told<SendRequest> {
  const result = toInstagram(message, options);
  if (result.status === 'refused') return refusal(result.issues.map(describeOutbound));
  const words = result.notices.map((notice) => `${notice.severity}: ${describeOutbound(notice)}`);
  return { isRefused: false, results: result.requests, words };
}

export function tellReceive(webhook: unknown, options?: InboundOptions): Told<Outcome> {
  const result = fromInstagram(webhook, options);
  if (result.status === 'refused') return refusal(result.issues.map(describeInbound));
  return { isRefused: false, results: result.outcomes, words: [] };
}

function refusal(sentences: readonly string[]): Told<never> {
  return { isRefused: true, results: [], words: sentences.map((sentence) => `refused: ${sentence}`) };
}
