import { padded, widthOf } from './width.ts';

/** Lines of a drawing, from the top. */
export type Block = readonly string[];

export function widest(block: Block): number {
  return block.reduce((width, line) => Math.max(width, widthOf(line)), 0);
}

/** Where the account's own messages stand. */
export function atRight(block: Block, columns: number): Block {
  return block.map((line) => (' '.repeat(columns - widthOf(line)) + line).trimEnd());
}

export function centred(text: string, width: number): string {
  return padded(' '.repeat((width - widthOf(text)) >> 1) + text, width);
}
