import { css, html, type TemplateResult } from 'lit';

/** Draws a bubble. A `neutral` one holds a notice of ours and no message. */
export function drawBubble(content: unknown, kind: 'own' | 'neutral' = 'own'): TemplateResult {
  return html`<p class="bubble ${kind}" part="bubble">${content}</p>`;
}

export const bubbleStyles = css`
  .bubble {
    max-inline-size: min(82%, 27rem);
    padding: 0.5em 0.8em;
    border-radius: var(--radius);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .sent .bubble.own {
    background: var(--sent);
    color: var(--on-sent);
  }
  .received .bubble.own {
    background: var(--received);
    color: var(--on-received);
  }
  .bubble.neutral {
    background: none;
    box-shadow: inset 0 0 0 1px var(--edge);
    color: var(--muted);
    font-style: italic;
  }
  .emoji {
    font-size: 2.6em;
    line-height: 1.15;
  }
  /* Bubbles of one speaker close up, as in the app. */
  .sent + .sent .bubble {
    border-start-end-radius: var(--inner-radius);
  }
  .sent:has(+ .sent) .bubble {
    border-end-end-radius: var(--inner-radius);
  }
  .received + .received .bubble {
    border-start-start-radius: var(--inner-radius);
  }
  .received:has(+ .received) .bubble {
    border-end-start-radius: var(--inner-radius);
  }
`;
