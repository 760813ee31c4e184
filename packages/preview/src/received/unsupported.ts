import type { Drawn } from '../drawn.ts';
import { textOf } from '../given.ts';
import { drawBubble } from '../parts/bubble.ts';
import { shorten } from '../parts/shorten.ts';

/** Draws what Instagram told without its content, or what nobody knows. */
export function drawUnsupported(outcome: unknown): Drawn {
  const reason = textOf(outcome, 'reason');
  const words = 'This message cannot be shown';
  return {
    place: 'received',
    content: drawBubble(reason === undefined ? words : `${words}: ${shorten(reason)}`, 'neutral'),
  };
}
