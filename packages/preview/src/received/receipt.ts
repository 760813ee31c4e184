import { html } from 'lit';
import type { Drawn, View } from '../drawn.ts';
import { fieldOf, textOf } from '../given.ts';
import { drawReceipt, drawWords } from '../parts/line.ts';
import { drawEcho } from './echo.ts';
import { replyOf } from './reply.ts';

const words: ReadonlyMap<string | undefined, string> = new Map([
  ['DELIVERED', 'Delivered'],
  ['READ', 'Seen'],
]);

/** Draws how far a message came, below the message where the receipt is its echo. */
export function drawOutcomeReceipt(outcome: unknown, view: View): Drawn | undefined {
  const status = words.get(textOf(outcome, 'status'));
  if (status === undefined) return undefined;
  const contents = drawEcho(fieldOf(outcome, 'details'), view);
  if (contents.length === 0) return drawReceipt(status);
  return { place: 'sent', content: html`${contents}`, caption: replyOf(outcome), below: drawWords(status) };
}
