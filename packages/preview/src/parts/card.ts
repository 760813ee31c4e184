import { css, html, nothing, type TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, listOf, textOf } from '../fields.ts';
import { drawButtons } from './buttons.ts';
import { drawLink } from './link.ts';
import { drawMedium } from './medium.ts';
import { shorten } from './shorten.ts';

/** Draws one element of a generic template. */
export function drawCard(element: unknown, view: View): TemplateResult {
  const title = textOf(element, 'title');
  const subtitle = textOf(element, 'subtitle');
  const image = textOf(element, 'image_url');
  const action = textOf(fieldOf(element, 'default_action'), 'url');
  return html`<div class="card" part="card">
    ${image === undefined ? nothing : drawMedium('image', image, view)}
    <div class="words-of-card">
      <p class="title" part="title">${drawTitle(title, action)}</p>
      ${subtitle === undefined ? nothing : html`<p class="subtitle" part="subtitle">${shorten(subtitle)}</p>`}
    </div>
    ${drawButtons(listOf(element, 'buttons'))}
  </div>`;
}

function drawTitle(title = 'No title', action: string | undefined): TemplateResult | string {
  const words = shorten(title);
  return action === undefined ? words : drawLink(action, words);
}

export const cardStyles = css`
  .card {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: 16em;
    max-inline-size: 100%;
    border-radius: var(--radius);
    background: var(--received);
    color: var(--on-received);
    overflow: hidden;
  }
  /* The card would cut off a ring around its picture. */
  .card > .medium {
    outline-offset: -4px;
  }
  .words-of-card,
  .prompt {
    flex: 1;
    padding: 0.65em 0.85em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .words-of-card {
    white-space: normal;
  }
  .title {
    font-weight: 600;
    white-space: pre-wrap;
  }
  .subtitle {
    color: var(--muted-on-received);
    font-size: 0.9333em;
    white-space: pre-wrap;
  }
`;
