import type { Drawn } from '../drawn.ts';
import { textOf } from '../fields.ts';
import { drawLine } from '../parts/line.ts';
import { drawSpeech } from '../parts/speech.ts';

/** Draws that a message was edited, with its new text, or that it was unsent. */
export function drawChange(outcome: unknown): Drawn | undefined {
  const change = textOf(outcome, 'change');
  if (change === 'unsent') return drawLine('Message unsent');
  if (change !== 'edited') return undefined;
  const text = textOf(outcome, 'text');
  if (text === undefined) return drawLine('Message edited');
  return { kind: 'received', content: drawSpeech(text), caption: 'Edited' };
}
