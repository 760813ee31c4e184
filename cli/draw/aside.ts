import { cut } from '../wrap.ts';
import type { Block } from './block.ts';
import type { Pen } from './pen.ts';

/** Draws small words between messages: seen, delivered, edited. Always one line, so that foreign text cannot imitate a message. */
export function aside(text: string, { columns, paint }: Pen): Block {
  return [paint('faint', cut(text, columns))];
}
