import type { RuleInfo } from '../types/result.ts';

/** What `rules` says of a rule. Apart from the rule itself: only who asks for it loads it. */
export type About = Pick<RuleInfo, 'summary' | 'source'>;
