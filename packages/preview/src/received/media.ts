import type { TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { textOf } from '../fields.ts';
import { drawMedium } from '../parts/medium.ts';

/** Draws a medium that a person sent or shared. */
export function drawContactMedia(content: unknown, details: unknown, view: View): TemplateResult | undefined {
  const url = textOf(content, 'url');
  return url === undefined ? undefined : drawMedium(textOf(details, 'type'), url, view);
}
