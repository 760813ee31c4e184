import type { TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, listOf } from '../fields.ts';
import { drawMedium } from '../parts/medium.ts';
import { drawNote } from '../parts/note.ts';

/** Draws products of a catalogue as a tile: only Instagram knows what they look like. */
export function drawProductTemplate(message: unknown, view: View): TemplateResult | undefined {
  const products = listOf(fieldOf(fieldOf(message, 'attachment'), 'payload'), 'elements');
  if (products.length === 0) return undefined;
  return view.client === 'web' ? drawNote('Products', 'only in the app') : drawMedium('product', undefined, view);
}
