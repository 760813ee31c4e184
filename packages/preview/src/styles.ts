import type { CSSResult } from 'lit';
import { forcedColours } from './forced-colours.ts';
import { bubbleStyles } from './parts/bubble.ts';
import { buttonStyles } from './parts/buttons.ts';
import { cardStyles } from './parts/card.ts';
import { carouselStyles } from './parts/carousel-styles.ts';
import { lineStyles } from './parts/line.ts';
import { mediumStyles } from './parts/medium.ts';
import { noteStyles } from './parts/note.ts';
import { imagesStyles } from './sent/images.ts';
import { quickReplyStyles } from './sent/quick-replies.ts';
import { senderActionStyles } from './sent/sender-action.ts';
import { theme } from './theme.ts';
import { threadStyles } from './thread-styles.ts';

/** The thread comes before its contents, which may refine it. Forced colours come last and win. */
export const styles: CSSResult[] = [
  theme,
  threadStyles,
  bubbleStyles,
  lineStyles,
  noteStyles,
  mediumStyles,
  imagesStyles,
  cardStyles,
  buttonStyles,
  carouselStyles,
  quickReplyStyles,
  senderActionStyles,
  forcedColours,
];
