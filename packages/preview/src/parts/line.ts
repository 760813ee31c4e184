import { css, html, type TemplateResult } from 'lit';
import type { Drawn } from '../drawn.ts';
import { shorten } from './shorten.ts';

/** Says in a small line what happened; it is no message. */
export function drawLine(content: unknown): Drawn {
  return { place: 'line', content: drawWords(content) };
}

/** Says below the last message how far it came. */
export function drawReceipt(content: string): Drawn {
  return { place: 'receipt', content: drawWords(content) };
}

/** Draws small words. */
export function drawWords(content: unknown): TemplateResult {
  return html`<p class="words" part="words">${content}</p>`;
}

/** Somebody else's words within ours. */
export function quote(words: string): TemplateResult {
  return html`<bdi>${shorten(words)}</bdi>`;
}

export const lineStyles = css`
  .words {
    color: var(--muted);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .line {
    align-items: center;
    text-align: center;
  }
  .receipt {
    align-items: flex-end;
  }
`;
