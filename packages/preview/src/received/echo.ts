import type { TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { listOf, textOf } from '../fields.ts';
import { drawHeart } from '../parts/heart.ts';
import { drawMedium } from '../parts/medium.ts';
import { drawSpeech } from '../parts/speech.ts';

/** Draws what an echo tells of the message that was sent: its text and the types of its media. */
export function drawEcho(details: unknown, view: View): readonly TemplateResult[] {
  const text = textOf(details, 'text');
  const types = listOf(details, 'attachments').map((attachment) => textOf(attachment, 'type'));
  const media = types.map((type) => (type === 'like_heart' ? drawHeart() : drawMedium(type, undefined, view)));
  return text === undefined ? media : [drawSpeech(text), ...media];
}
