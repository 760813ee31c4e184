import { html } from 'lit';
import type { Drawn } from '../drawn.ts';
import { textOf } from '../given.ts';
import { drawLine, quote } from '../parts/line.ts';

/** Draws a comment under a post or a live video. */
export function drawComment(comment: unknown): Drawn {
  const user = textOf(comment, 'user') ?? 'Somebody';
  const text = textOf(comment, 'text');
  const where = textOf(comment, 'comment_type') === 'LIVE' ? ' on a live video' : '';
  return drawLine(html`${quote(user)} commented${where}${text === undefined ? '' : html`: ${quote(text)}`}`);
}
