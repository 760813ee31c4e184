import { html, type TemplateResult } from 'lit';

/** Draws the heart that Instagram calls a sticker. */
export function drawHeart(): TemplateResult {
  return html`<p class="emoji" part="emoji" role="img" aria-label="Heart">❤️</p>`;
}
