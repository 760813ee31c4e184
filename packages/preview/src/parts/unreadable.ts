import type { Drawn } from '../drawn.ts';
import { drawBubble } from './bubble.ts';

/** Stands for a request that is not what Instagram documents. */
export const unreadable: Drawn = { place: 'sent', content: drawBubble('This message cannot be previewed', 'neutral') };
