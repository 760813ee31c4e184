import { html, type TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { textOf } from '../fields.ts';
import { drawMedium } from '../parts/medium.ts';
import { drawSpeech } from '../parts/speech.ts';

/** Draws a medium with a caption below it. Without a type the medium is the story that was answered. */
export function drawMediaCard(content: unknown, details: unknown, view: View): TemplateResult | undefined {
  const url = textOf(content, 'url');
  if (url === undefined) return undefined;
  const caption = textOf(content, 'caption');
  return html`${drawMedium(textOf(details, 'type') ?? 'story', url, view)} ${caption && drawSpeech(caption)}`;
}
