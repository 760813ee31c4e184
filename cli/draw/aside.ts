import { cut } from '../wrap.ts';
import type { Block } from './block.ts';
import type { Pen } from './pen.ts';

/** What is no message and stands small between them: seen, delivered, edited. One line, so that none can be forged. */
export function aside(text: string, { columns, paint }: Pen): Block {
  return [paint('faint', cut(text, columns))];
}
