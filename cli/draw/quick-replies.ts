import { widthOf } from '../width.ts';
import { cut } from '../wrap.ts';
import type { Block } from './block.ts';
import type { Pen } from './pen.ts';

/** Draws quick replies as pills: as many in a row as there is room for. */
export function quickReplies(titles: readonly string[], { columns, paint }: Pen): Block {
  const rows: string[][] = [];
  let used = columns;
  for (const title of titles) {
    const pill = `( ${cut(title, columns - 4)} )`;
    used += widthOf(pill) + 1;
    if (used > columns) {
      rows.push([]);
      used = widthOf(pill);
    }
    rows.at(-1)?.push(paint('tappable', pill));
  }
  return rows.map((row) => row.join(' '));
}
