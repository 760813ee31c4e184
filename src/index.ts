/**
 * Both directions, the webhook's security, and the rules as data. Who needs one direction alone imports that, and loads
 * half of it.
 *
 * @module convograph
 */

export { describe } from './describe.ts';
export type * from './inbound/index.ts';
export { fromInstagram, toCallback } from './inbound/index.ts';
export type * from './outbound/index.ts';
export { current, documented, readSendResponse, sendWindow, toInstagram } from './outbound/index.ts';
export { rules } from './rules.ts';
export type { Issue, IssueCode } from './types/notice.ts';
export type { RuleInfo } from './types/result.ts';
export type * from './webhook/index.ts';
export { answerChallenge, verifySignature } from './webhook/index.ts';
