import { widthOf } from '../width.ts';
import { cut } from '../wrap.ts';
import { type Block, box } from './block.ts';
import type { Pen, Side } from './pen.ts';

const width = 28;

/** Draws an image, a video or the like: a placeholder with its kind, and its link. */
export function medium(kind: string, url: string, side: Side, pen: Pen): Block {
  const link = pen.paint('faint', cut(url, width));
  return box([[...placeholder(kind, width, pen), link]], width, (border) => pen.paint(side, border));
}

/** Draws a grey field in place of a picture, with its kind in the middle. */
export function placeholder(kind: string, width: number, { paint }: Pen): Block {
  const label = ` ${cut(kind, width - 4)} `;
  const left = ''.padEnd((width - widthOf(label)) >> 1, '░');
  const right = ''.padEnd(width - widthOf(label) - left.length, '░');
  const empty = '░'.repeat(width);
  return [empty, left + label + right, empty].map((line) => paint('faint', line));
}
