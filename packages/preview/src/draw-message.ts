import { html, nothing, type TemplateResult } from 'lit';
import type { Drawn } from './drawn.ts';

/** Who speaks, for who cannot see the side. */
const speakers = { sent: 'Sent: ', received: 'Received: ', receipt: undefined, line: undefined };

/** Turns what was drawn into an item of the list. */
export function drawMessage({ place, content, caption, below }: Drawn): TemplateResult {
  const speaker = speakers[place];
  return html`<li class=${place} part=${`message ${place}`}>
    ${speaker ? html`<span class="unseen">${speaker}</span>` : nothing}
    ${caption ? html`<p class="caption" part="caption">${caption}</p>` : nothing}
    ${content} ${below ?? nothing}
  </li>`;
}
