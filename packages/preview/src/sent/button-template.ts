import { html, type TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, listOf, textOf } from '../fields.ts';
import { drawButtons } from '../parts/buttons.ts';
import { drawNote } from '../parts/note.ts';
import { drawRunningText } from '../parts/running-text.ts';

/** Draws a text with buttons. */
export function drawButtonTemplate(message: unknown, { client }: View): TemplateResult | undefined {
  const payload = fieldOf(fieldOf(message, 'attachment'), 'payload');
  const text = textOf(payload, 'text');
  if (text === undefined) return undefined;
  if (client === 'web') return drawNote('Text with buttons', 'only in the app');
  return html`<div class="card" part="card">
    <p class="prompt" part="prompt">${drawRunningText(text)}</p>
    ${drawButtons(listOf(payload, 'buttons'))}
  </div>`;
}
