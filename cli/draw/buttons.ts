import { cut, wrap } from '../wrap.ts';
import { type Block, box, centred, widest } from './block.ts';
import { type Pen, wordsWidth } from './pen.ts';

export interface DrawnButton {
  readonly type: string;
  readonly title: string;
}

/** Draws a text with buttons below it. */
export function buttonTemplate(text: string, buttons: readonly DrawnButton[], pen: Pen): Block {
  const lines = wrap(text, wordsWidth(pen));
  const width = Math.max(widest(lines), 20);
  return box([lines, ...buttonSections(buttons, width, pen)], width, (border) => pen.paint('ours', border));
}

/** Draws each button as a section of a box. A button that opens a page has an arrow. */
export function buttonSections(buttons: readonly DrawnButton[], width: number, { paint }: Pen): readonly Block[] {
  return buttons.map(({ type, title }) => {
    const arrow = type === 'web_url' ? ' ↗' : '';
    const label = cut(title, width - arrow.length) + arrow;
    return [centred(paint('tappable', label), width)];
  });
}
