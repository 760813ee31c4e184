import { styleText } from 'node:util';

const styles = {
  ours: 'magenta',
  theirs: 'gray',
  tappable: 'cyan',
  strong: 'bold',
  faint: 'dim',
} as const;

/** What a piece of a drawing is, which says how it is coloured. */
type Style = keyof typeof styles;

/** Whose message it is, which colours its border. */
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

/** How wide the words of a bubble may be: it leaves a quarter free, which shows whose it is. */
export function wordsWidth({ columns }: Pen): number {
  return Math.floor(columns * 0.75) - 4;
}
