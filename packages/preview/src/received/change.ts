import { html } from 'lit';
import type { Drawn } from '../drawn.ts';
import { textOf } from '../given.ts';
import { drawLine, quote } from '../parts/line.ts';

/** Draws that a message was edited or unsent. */
export function drawChange(outcome: unknown): Drawn | undefined {
  const change = textOf(outcome, 'change');
  if (change === 'unsent') return drawLine('Message unsent');
  if (change !== 'edited') return undefined;
  const text = textOf(outcome, 'text');
  return drawLine(text === undefined ? 'Message edited' : html`Message edited: ${quote(text)}`);
}
