import { inboundAbouts } from './inbound/abouts.ts';
import { outboundAbouts } from './outbound/abouts.ts';
import type { About } from './shared/about.ts';
import type { RuleInfo } from './types/result.ts';

/** Every rule of both directions, as data: what becomes of what, and which page asks for it. */
export const rules: readonly RuleInfo[] = Object.freeze([
  ...infosOf('outbound', outboundAbouts),
  ...infosOf('inbound', inboundAbouts),
]);

function infosOf(direction: RuleInfo['direction'], abouts: Readonly<Record<string, About>>): readonly RuleInfo[] {
  return Object.entries(abouts).map(([id, { summary, source }]) => Object.freeze({ id, direction, summary, source }));
}
