import { html, type TemplateResult } from 'lit';
import { drawBubble } from './bubble.ts';
import { drawRunningText } from './running-text.ts';
import { shorten } from './shorten.ts';

/** One to three emoji and nothing else. The heart is one even where nothing asks for its colour. */
const fewEmoji = /^(?:(?:\p{RGI_Emoji}|❤)\s*){1,3}$/v;

/** Turns what somebody says into a bubble; a few emoji stand large and without one. */
export function drawSpeech(text: string): TemplateResult {
  if (fewEmoji.test(text)) return html`<p class="emoji" part="emoji">${shorten(text)}</p>`;
  return drawBubble(drawRunningText(text));
}
