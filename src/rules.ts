import { inboundDocs } from './inbound/docs.ts';
import { outboundDocs } from './outbound/messages/docs.ts';
import type { RuleDocs } from './shared/rule-docs.ts';
import type { RuleInfo } from './types/rule-info.ts';

type Sentence = RuleInfo['sentences'][number];

/**
 * Every rule of both directions, as data: what becomes of what, and which page asks for it. Frozen, down to each sentence.
 *
 * @example
 * ```ts
 * import { rules } from 'convograph';
 *
 * const rule = rules.find(({ direction, id }) => direction === 'outbound' && id === 'card_message');
 * console.log(rule?.summary);
 * // → A card becomes a generic template with one element; what it cannot hold follows as a text.
 * ```
 */
export const rules: readonly RuleInfo[] = Object.freeze([
  ...infosOf('outbound', outboundDocs),
  ...infosOf('inbound', inboundDocs),
]);

function infosOf(direction: RuleInfo['direction'], docs: Readonly<Record<string, RuleDocs>>): readonly RuleInfo[] {
  return Object.entries(docs).map(([id, { summary, source, sentences }]) =>
    Object.freeze({ id, direction, summary, source, sentences: Object.freeze(sentences.map(frozenCopy)) }),
  );
}

function frozenCopy(sentence: Sentence): Sentence {
  return Object.freeze({ ...sentence });
}
