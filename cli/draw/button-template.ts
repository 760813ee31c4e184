import { type Block, widest } from './block.ts';
import { box } from './box.ts';
import { buttonSections, type DrawnButton } from './buttons.ts';
import { type Pen, wordsWidth } from './pen.ts';
import { wrap } from './wrap.ts';

/** Draws a text with buttons below it. */
export function buttonTemplate(text: string, buttons: readonly DrawnButton[], pen: Pen): Block {
  const lines = wrap(text, wordsWidth(pen));
  const width = Math.max(widest(lines), 20);
  return box([lines, ...buttonSections(buttons, width, pen)], width, (border) => pen.paint('ours', border));
}
