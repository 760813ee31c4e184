import { wrap } from '../wrap.ts';
import { type Block, box, widest } from './block.ts';
import { type Pen, type Side, wordsWidth } from './pen.ts';

/** Draws a text as a bubble, as wide as its longest line. */
export function bubble(text: string, side: Side, pen: Pen): Block {
  const lines = wrap(text, wordsWidth(pen));
  return box([lines], widest(lines), (border) => pen.paint(side, border));
}

/** Draws each text that there is. */
export function bubbles(texts: readonly (string | undefined)[], side: Side, pen: Pen): Block {
  return texts.filter((text) => text !== undefined).flatMap((text) => bubble(text, side, pen));
}
