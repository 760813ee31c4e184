import type { TemplateResult } from 'lit';
import { textOf } from '../fields.ts';
import { drawSpeech } from '../parts/speech.ts';

/** Draws a text that a person wrote. */
export function drawContactText(content: unknown): TemplateResult | undefined {
  const text = textOf(content, 'text');
  return text === undefined ? undefined : drawSpeech(text);
}
