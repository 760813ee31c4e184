import { html, type TemplateResult } from 'lit';
import { drawBubble } from './bubble.ts';
import { drawRunningText } from './running-text.ts';
import { shorten } from './shorten.ts';

/** One to three emoji and nothing else. The heart counts even without its variation selector. */
const fewEmoji = /^(?:(?:\p{RGI_Emoji}|❤)\s*){1,3}$/v;

/** Draws a text as a bubble. A few emoji stand large and without a bubble. */
export function drawSpeech(text: string): TemplateResult {
  if (fewEmoji.test(text)) return html`<p class="emoji" part="emoji">${shorten(text)}</p>`;
  return drawBubble(drawRunningText(text));
}
