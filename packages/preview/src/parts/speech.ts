import { html, type TemplateResult } from 'lit';
import { drawBubble } from './bubble.ts';
import { drawRunningText } from './running-text.ts';

/** One to three emoji and nothing else. */
const fewEmoji = /^(?:\p{Extended_Pictographic}\uFE0F?){1,3}$/u;

/** Turns what somebody says into a bubble; a few emoji stand large and without one. */
export function drawSpeech(text: string): TemplateResult {
  if (fewEmoji.test(text)) return html`<p class="emoji" part="emoji">${text}</p>`;
  return drawBubble(drawRunningText(text));
}
