import { type Block, centred } from './block.ts';
import type { Pen } from './pen.ts';
import { cut } from './wrap.ts';

export interface DrawnButton {
  readonly type: string;
  readonly title: string;
}

/** Draws buttons: a section each, for the lower part of a box. One that opens a page has an arrow. */
export function buttonSections(buttons: readonly DrawnButton[], width: number, { paint }: Pen): readonly Block[] {
  return buttons.map(({ type, title }) => {
    const arrow = type === 'web_url' ? ' ↗' : '';
    const label = cut(title, width - arrow.length) + arrow;
    return [centred(paint('tappable', label), width)];
  });
}
