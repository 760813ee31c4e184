/**
 * From Instagram to the Conversation API: the outcomes of a webhook, and their callbacks.
 *
 * @module convograph/inbound
 */

export type * from '../types/conversation-api/index.ts';
export type * from '../types/envelope.ts';
export type * from '../types/instagram/webhook.ts';
export type { InboundIssue, InboundIssueCode, Issue } from '../types/issues.ts';
export type { InboundOptions } from '../types/options.ts';
export type * from '../types/outcomes.ts';
export type { InboundResult, NonEmpty } from '../types/results.ts';
export { toCallback } from './callback/to-callback.ts';
export { explain } from './explain.ts';
export { fromInstagram } from './from-instagram.ts';
