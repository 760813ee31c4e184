/**
 * Both directions, the webhook's security, and the rules as data. Who needs one direction alone imports that, and loads
 * half of it.
 *
 * @module convograph
 */

export { explain } from './explain.ts';
export type * from './inbound/index.ts';
export { fromInstagram, toCallback } from './inbound/index.ts';
export type * from './outbound/index.ts';
export { checkRequest, profiles, readSendResponse, sendWindow, toInstagram } from './outbound/index.ts';
export { rules } from './rules.ts';
export type { Issue, IssueCode } from './types/issues.ts';
export type { RuleInfo } from './types/rule-info.ts';
export type * from './webhook/index.ts';
export { answerChallenge, verifySignature } from './webhook/index.ts';
