import { css, html, type TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, listOf, textOf } from '../fields.ts';
import { drawMedium } from '../parts/medium.ts';

/** Draws a message of several images. */
export function drawImages(message: unknown, view: View): TemplateResult | undefined {
  const images = listOf(message, 'attachments');
  if (images.length === 0 || images.some((image) => textOf(image, 'type') !== 'image')) return undefined;
  const urls = images.map((image) => textOf(fieldOf(image, 'payload'), 'url'));
  return html`<div class="images" part="images">${urls.map((url) => drawMedium('image', url, view))}</div>`;
}

export const imagesStyles = css`
  .images {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 8.5em));
    gap: 0.2em;
    max-inline-size: 100%;
  }
`;
