import { inboundAbouts } from './inbound/abouts.ts';
import { outboundAbouts } from './outbound/abouts.ts';
import type { About } from './shared/about.ts';
import type { RuleInfo } from './types/result.ts';

/**
 * Every rule of both directions, as data: what becomes of what, and which page asks for it. Frozen.
 *
 * @example
 * ```js
 * import { rules } from 'convograph';
 *
 * const { summary } = rules.find(({ direction, id }) => direction === 'outbound' && id === 'card_message');
 * console.log(summary);
 * // → A card becomes a generic template with one element; what it cannot hold follows as a text.
 * ```
 */
export const rules: readonly RuleInfo[] = Object.freeze([
  ...infosOf('outbound', outboundAbouts),
  ...infosOf('inbound', inboundAbouts),
]);

function infosOf(direction: RuleInfo['direction'], abouts: Readonly<Record<string, About>>): readonly RuleInfo[] {
  return Object.entries(abouts).map(([id, { summary, source }]) => Object.freeze({ id, direction, summary, source }));
}
