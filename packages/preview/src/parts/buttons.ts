import { css, html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../fields.ts';
import { drawLink } from './link.ts';
import { shorten } from './shorten.ts';

/** Draws the buttons of a card or a button template. Links open. Other buttons do nothing here. */
export function drawButtons(buttons: readonly unknown[]): TemplateResult | typeof nothing {
  if (buttons.length === 0) return nothing;
  return html`<ul class="buttons" role="list" aria-label="Buttons" part="buttons">
    ${buttons.map((button) => html`<li>${drawButton(button)}</li>`)}
  </ul>`;
}

function drawButton(button: unknown): TemplateResult {
  const url = textOf(button, 'type') === 'web_url' ? textOf(button, 'url') : undefined;
  return drawLink(url, html`<bdi>${shorten(textOf(button, 'title') ?? 'No title')}</bdi>`, 'button');
}

export const buttonStyles = css`
  .buttons {
    display: grid;
    gap: 0.4em;
    padding: 0 0.55em 0.55em;
  }
  .button {
    display: block;
    padding: 0.5em 0.75em;
    border-radius: 0.7em;
    background: var(--button);
    color: var(--on-button);
    font-weight: 600;
    font-size: 0.9333em;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  a.button:hover {
    text-decoration: underline;
  }
`;
