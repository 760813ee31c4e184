import type { TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { drawMedium } from '../parts/medium.ts';

/** Draws a post of the account itself as a tile: only Instagram knows what it shows. */
export function drawOwnPost(_message: unknown, view: View): TemplateResult {
  return drawMedium('post', undefined, view);
}
