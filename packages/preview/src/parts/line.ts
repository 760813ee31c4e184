import { css, html, type TemplateResult } from 'lit';
import type { Drawn } from '../drawn.ts';
import { shorten } from './shorten.ts';

/** Draws a small line that says what happened. It is no message. */
export function drawLine(content: unknown): Drawn {
  return { kind: 'line', content: drawWords(content) };
}

/** Draws below the last message that it was delivered or seen. */
export function drawReceipt(content: string): Drawn {
  return { kind: 'receipt', content: drawWords(content) };
}

/** Draws small words. */
export function drawWords(content: unknown): TemplateResult {
  return html`<p class="words" part="words">${content}</p>`;
}

/** Draws foreign words within a sentence of ours. */
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
