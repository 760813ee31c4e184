import { html } from 'lit';
import type { Drawn, View } from '../drawn.ts';
import { fieldOf, textOf } from '../fields.ts';
import { drawReceipt, drawWords } from '../parts/line.ts';
import { drawEcho } from './echo.ts';
import { replyOf } from './reply.ts';

const words: ReadonlyMap<string | undefined, string> = new Map([
  ['DELIVERED', 'Delivered'],
  ['READ', 'Seen'],
]);

/** Draws that a message was delivered or seen. A receipt that is an echo shows the message too. */
export function drawOutcomeReceipt(outcome: unknown, view: View): Drawn | undefined {
  const status = words.get(textOf(outcome, 'status'));
  if (status === undefined) return undefined;
  const contents = drawEcho(fieldOf(outcome, 'details'), view);
  if (contents.length === 0) return drawReceipt(status);
  return { kind: 'sent', content: html`${contents}`, caption: replyOf(outcome), below: drawWords(status) };
}
