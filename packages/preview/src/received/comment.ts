import { html } from 'lit';
import type { Drawn } from '../drawn.ts';
import { textOf } from '../fields.ts';
import { drawLine, quote } from '../parts/line.ts';
import { drawSpeech } from '../parts/speech.ts';

/** Draws a comment under a post or a live video. */
export function drawComment(comment: unknown): Drawn {
  const user = textOf(comment, 'user') ?? 'Somebody';
  const text = textOf(comment, 'text');
  const where = textOf(comment, 'comment_type') === 'LIVE' ? 'live video' : 'post';
  const caption = html`${quote(user)} commented on a ${where}`;
  return text === undefined ? drawLine(caption) : { kind: 'received', content: drawSpeech(text), caption };
}
