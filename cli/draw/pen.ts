import { styleText } from 'node:util';

const styles = {
  ours: 'magenta',
  theirs: 'gray',
  tappable: 'cyan',
  strong: 'bold',
  faint: 'dim',
} as const;

/** What a part of a drawing is: this decides its colour. */
type Style = keyof typeof styles;

/** Whose message it is: this decides the colour of its border. */
export type Side = 'ours' | 'theirs';

/** How to draw: how wide, and with which colours. */
export interface Pen {
  readonly columns: number;
  readonly paint: (style: Style, text: string) => string;
}

export function penOf(columns: number | undefined, hasColours: boolean): Pen {
  return {
    columns: Math.min(100, Math.max(40, columns || 80)),
    paint: (style, text) => (hasColours ? styleText(styles[style], text, { validateStream: false }) : text),
  };
}

/** How wide the text of a bubble may be. A quarter of the width stays free, which shows whose bubble it is. */
export function wordsWidth({ columns }: Pen): number {
  return Math.floor(columns * 0.75) - 4;
}
