import type { Block } from './block.ts';
import type { Pen } from './pen.ts';
import { widthOf } from './width.ts';
import { cut } from './wrap.ts';

/** Stands for a picture: a grey field with its kind in the middle. */
export function placeholder(kind: string, width: number, { paint }: Pen): Block {
  const label = ` ${cut(kind, width - 4)} `;
  const left = (width - widthOf(label)) >> 1;
  const empty = '░'.repeat(width);
  const named = '░'.repeat(left) + label + '░'.repeat(width - widthOf(label) - left);
  return [empty, named, empty].map((line) => paint('faint', line));
}
