import type { Block } from './block.ts';
import { box } from './box.ts';
import type { Pen, Side } from './pen.ts';
import { placeholder } from './placeholder.ts';
import { cut } from './wrap.ts';

const width = 28;

/** Draws an image, a video or the like: a placeholder with its kind, and its link. */
export function medium(kind: string, url: string, side: Side, pen: Pen): Block {
  const link = pen.paint('faint', cut(url, width));
  return box([[...placeholder(kind, width, pen), link]], width, (border) => pen.paint(side, border));
}
