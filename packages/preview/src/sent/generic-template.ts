import { html, type TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, listOf } from '../fields.ts';
import { drawCard } from '../parts/card.ts';
import { drawNote } from '../parts/note.ts';

/** Draws one element as a card, several as a carousel. */
export function drawGenericTemplate(message: unknown, view: View): TemplateResult | undefined {
  const elements = listOf(fieldOf(fieldOf(message, 'attachment'), 'payload'), 'elements');
  const count = elements.length;
  if (count === 0) return undefined;
  if (view.client === 'web') return drawNote(count === 1 ? 'Card' : `Carousel of ${count} cards`, 'only in the app');
  const cards = elements.map((element) => drawCard(element, view));
  if (count === 1) return cards[0];
  return html`<convograph-preview-carousel .cards=${cards}></convograph-preview-carousel>`;
}
