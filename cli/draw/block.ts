import { padded, widthOf } from '../width.ts';

/** Lines of a drawing, from the top. */
export type Block = readonly string[];

export function widest(block: Block): number {
  return block.reduce((width, line) => Math.max(width, widthOf(line)), 0);
}

/** Moves a block to the right side, where the messages of the account are. */
export function atRight(block: Block, columns: number): Block {
  return block.map((line) => (''.padEnd(columns - widthOf(line)) + line).trimEnd());
}

export function centred(text: string, width: number): string {
  return padded(''.padEnd((width - widthOf(text)) >> 1) + text, width);
}

/** Draws a round box around sections, with a line between them. `width` is the width inside. */
export function box(sections: readonly Block[], width: number, border: (text: string) => string): Block {
  const line = '─'.repeat(width + 2);
  const side = border('│');
  const rows = sections.map((section) => section.map((text) => `${side} ${padded(text, width)} ${side}`));
  const divided = rows.flatMap((section, index) => (index === 0 ? section : [border(`├${line}┤`), ...section]));
  return [border(`╭${line}╮`), ...divided, border(`╰${line}╯`)];
}
