import type { Block } from './block.ts';
import { padded } from './width.ts';

/** Draws a round box around sections, with a line between them. The width is that of what is inside. */
export function box(sections: readonly Block[], width: number, border: (text: string) => string): Block {
  const line = '─'.repeat(width + 2);
  const side = border('│');
  const rows = sections.map((section) => section.map((text) => `${side} ${padded(text, width)} ${side}`));
  const divided = rows.flatMap((section, index) => (index === 0 ? section : [border(`├${line}┤`), ...section]));
  return [border(`╭${line}╮`), ...divided, border(`╰${line}╯`)];
}
