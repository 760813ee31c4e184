import { html, nothing, type TemplateResult } from 'lit';
import type { Drawn } from './drawn.ts';

/** Who speaks, for people who do not see the side. */
const speakers = { sent: 'Sent: ', received: 'Received: ', receipt: undefined, line: undefined };

/** Draws an item of the list. */
export function drawMessage({ kind, content, caption, below }: Drawn): TemplateResult {
  const speaker = speakers[kind];
  return html`<li class=${kind} part=${`message ${kind}`}>
    ${speaker ? html`<span class="unseen">${speaker}</span>` : nothing}
    ${caption ? html`<p class="caption" part="caption">${caption}</p>` : nothing}
    ${content} ${below ?? nothing}
  </li>`;
}
