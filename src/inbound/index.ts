/**
 * From Instagram to the Conversation API: what a webhook means, and the callbacks of it.
 *
 * @module convograph/inbound
 */

export type * from '../types/conversation-api.ts';
export type * from '../types/instagram-webhook.ts';
export type { InboundIssue, InboundIssueCode, Issue } from '../types/notice.ts';
export type { InboundOptions } from '../types/options.ts';
export type {
  Details,
  Envelope,
  FailedSend,
  InboundResult,
  NonEmpty,
  Origin,
  Outcome,
  Reading,
  UnsupportedReason,
} from '../types/result.ts';
export { describe } from './describe.ts';
export { fromInstagram } from './from-instagram.ts';
export { toCallback } from './to-callback.ts';
