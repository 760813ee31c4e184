/**
 * From the Conversation API to Instagram: requests of the send call, its answers, and when one may write.
 *
 * @module convograph/outbound
 */

export type * from '../types/conversation-api/index.ts';
export type { FailedSend } from '../types/envelope.ts';
export type * from '../types/instagram/index.ts';
export type { OutboundIssue, OutboundIssueCode } from '../types/issues.ts';
export type {
  InfoDetails,
  LossCode,
  LossDetails,
  Notice,
  NoticeCode,
  NoticeDetails,
  Severity,
} from '../types/notices.ts';
export type { MediaTypeOf, OutboundOptions } from '../types/options.ts';
export type { Limits, Profile, ProfileName } from '../types/profiles.ts';
export type * from '../types/request-issues.ts';
export type { NonEmpty, OutboundResult } from '../types/results.ts';
export type * from '../types/send-result.ts';
export type * from '../types/send-window.ts';
export { readSendResponse } from './answers/read-send-response.ts';
export { checkRequest } from './check-request.ts';
export { profiles } from './options/profiles.ts';
export { explain } from './report/explain.ts';
export { sendWindow } from './send-window.ts';
export { toInstagram } from './to-instagram.ts';
