import { html, type TemplateResult } from 'lit';
import { textOf } from '../fields.ts';
import { drawBubble } from '../parts/bubble.ts';
import { quote } from '../parts/line.ts';
import { shorten } from '../parts/shorten.ts';

/** Draws a tap on a choice: its title, where it is known, and the postback data that came back. */
export function drawChoiceResponse(content: unknown, details: unknown): TemplateResult | undefined {
  const data = textOf(content, 'postback_data');
  const title = textOf(details, 'title');
  const words = title ?? data;
  if (words === undefined) return undefined;
  const bubble = drawBubble(shorten(words));
  return data === undefined ? bubble : html`${bubble}<p class="caption" part="caption">Choice: ${quote(data)}</p>`;
}
