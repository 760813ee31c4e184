/**
 * From the Conversation API to Instagram: requests of the send call, its answers, and when one may write.
 *
 * @module convograph/outbound
 */

export type * from '../types/conversation-api.ts';
export type * from '../types/instagram-send.ts';
export type {
  InfoDetails,
  LossCode,
  LossDetails,
  Notice,
  NoticeCode,
  NoticeDetails,
  OutboundIssue,
  OutboundIssueCode,
  Severity,
} from '../types/notice.ts';
export type { Limits, OutboundOptions, Profile } from '../types/options.ts';
export type {
  AcceptedSend,
  Actor,
  FailedAnswer,
  FailedSend,
  NonEmpty,
  OutboundResult,
  Retry,
  SendAnswer,
  SendWindow,
  SendWindowFacts,
} from '../types/result.ts';
export { describe } from './describe.ts';
export { current, documented } from './profiles.ts';
export { readSendResponse } from './read-send-response.ts';
export { sendWindow } from './send-window.ts';
export { toInstagram } from './to-instagram.ts';
