import { inboundRules } from './inbound/rules/index.ts';
import { outboundRules, refusalRules, replacedRules } from './outbound/rules/index.ts';
import type { RuleInfo } from './types/result.ts';

/** Every rule of both directions, as data: what becomes of what, and which page asks for it. */
export const rules: readonly RuleInfo[] = Object.freeze(
  [
    ...Object.values<RuleInfo>(outboundRules),
    ...Object.values<RuleInfo>(replacedRules),
    ...Object.values<RuleInfo>(refusalRules),
    ...Object.values<RuleInfo>(inboundRules),
  ].map(({ id, direction, summary, source }) => Object.freeze({ id, direction, summary, source })),
);
