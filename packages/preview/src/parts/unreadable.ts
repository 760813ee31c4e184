import type { Drawn } from '../drawn.ts';
import { drawBubble } from './bubble.ts';

/** Drawn in place of a request that has no documented form. */
export const unreadable: Drawn = { kind: 'sent', content: drawBubble('This message cannot be previewed', 'neutral') };
