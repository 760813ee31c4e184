import type { RuleInfo } from '../types/rule-info.ts';

/**
 * What is said of a rule. It stands in the rule's own file, but apart from the rule itself, so that only who asks for it
 * loads it.
 */
export interface RuleDocs extends Pick<RuleInfo, 'summary' | 'source'> {
  /** What happens, and when: one fact a sentence. `fixture` names the file under `fixtures/` that shows it. */
  readonly sentences: readonly { readonly says: string; readonly fixture: string }[];
}
