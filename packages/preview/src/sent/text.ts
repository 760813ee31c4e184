import type { TemplateResult } from 'lit';
import { textOf } from '../fields.ts';
import { drawSpeech } from '../parts/speech.ts';

/** Draws a text message. */
export function drawText(message: unknown): TemplateResult | undefined {
  const text = textOf(message, 'text');
  return text === undefined ? undefined : drawSpeech(text);
}
