import type { RuleInfo } from '../types/rule-info.ts';

/**
 * What is said of a rule. It stands in the rule's own file, but apart from the rule itself, so that only who asks for it
 * loads it.
 */
export type RuleDocs = Pick<RuleInfo, 'summary' | 'source' | 'sentences'>;
