export { describe } from './describe.ts';
export type * from './inbound/index.ts';
export { fromInstagram, toCallback } from './inbound/index.ts';
export type * from './outbound/index.ts';
export { current, documented, toInstagram } from './outbound/index.ts';
export { rules } from './rules.ts';
export type { Issue, IssueCode } from './types/notice.ts';
export type { RuleInfo } from './types/result.ts';
