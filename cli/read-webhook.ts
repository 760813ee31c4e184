import { fromInstagram, type InboundResult } from '../src/inbound/index.ts';

/** Reads a webhook. A JSON text is none: to give one to the library is a mistake of a program, but here somebody wrote it. */
export function readWebhook(webhook: unknown): InboundResult {
  if (typeof webhook !== 'string') return fromInstagram(webhook);
  const issue = { code: 'webhook.unreadable', path: '', expected: 'object', received: 'string' } as const;
  return { status: 'refused', outcomes: [], issues: [issue] };
}
