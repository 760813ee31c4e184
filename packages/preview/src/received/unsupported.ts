import type { Drawn } from '../drawn.ts';
import { textOf } from '../fields.ts';
import { drawBubble } from '../parts/bubble.ts';
import { shorten } from '../parts/shorten.ts';

/** Draws an outcome that has no content, or one of an unknown form. */
export function drawUnsupported(outcome: unknown): Drawn {
  const reason = textOf(outcome, 'reason');
  const words = 'This message cannot be shown';
  return {
    kind: 'received',
    content: drawBubble(reason === undefined ? words : `${words}: ${shorten(reason)}`, 'neutral'),
  };
}
