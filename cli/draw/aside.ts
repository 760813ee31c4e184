import type { Block } from './block.ts';
import type { Pen } from './pen.ts';
import { wrap } from './wrap.ts';

/** What is no message and stands small between them: seen, delivered, edited. */
export function aside(text: string, { columns, paint }: Pen): Block {
  return wrap(text, columns).map((line) => paint('faint', line));
}
