import { html } from 'lit';
import type { Drawn } from '../drawn.ts';
import { textOf } from '../fields.ts';
import { drawLine, quote } from '../parts/line.ts';

/** Draws that somebody came by an ig.me link or an ad. */
export function drawShortlink(shortlink: unknown): Drawn {
  const ref = textOf(shortlink, 'ref');
  return drawLine(ref === undefined ? 'Opened the chat by a link' : html`Opened the chat by a link: ${quote(ref)}`);
}
