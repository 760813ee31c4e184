import { html } from 'lit';
import type { Drawn } from '../drawn.ts';
import { textOf } from '../fields.ts';
import { drawLine, quote } from '../parts/line.ts';

const verbs: ReadonlyMap<string | undefined, string> = new Map([
  ['REACTION_ACTION_REACT', 'Reacted'],
  ['REACTION_ACTION_UNREACT', 'Took a reaction back'],
]);

/** Draws a reaction to a message, or its end. */
export function drawReaction(reaction: unknown): Drawn {
  const verb = verbs.get(textOf(reaction, 'action')) ?? 'Reaction';
  const emoji = textOf(reaction, 'emoji');
  return drawLine(emoji === undefined ? verb : html`${verb} ${quote(emoji)}`);
}
