import { wrap } from '../wrap.ts';
import type { Block } from './block.ts';
import { box } from './block.ts';
import { buttonSections, type DrawnButton } from './buttons.ts';
import { placeholder } from './medium.ts';
import type { Pen } from './pen.ts';

export interface DrawnCard {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly image_url?: string | undefined;
  readonly buttons?: readonly DrawnButton[] | undefined;
}

/** Draws an element of a generic template: its image, its words, its buttons. */
export function card(element: DrawnCard, width: number, pen: Pen): Block {
  const { title, subtitle, image_url, buttons = [] } = element;
  const words = [
    ...(image_url === undefined ? [] : placeholder('image', width, pen)),
    ...wrap(title, width).map((line) => pen.paint('strong', line)),
    ...(subtitle === undefined ? [] : wrap(subtitle, width).map((line) => pen.paint('faint', line))),
  ];
  return box([words, ...buttonSections(buttons, width, pen)], width, (border) => pen.paint('ours', border));
}
