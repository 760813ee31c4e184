import { css, html, type TemplateResult } from 'lit';

/** Draws a note that says what people do not see here. */
export function drawNote(what: string, why: string): TemplateResult {
  return html`<p class="note" part="note">${what}: ${why}</p>`;
}

export const noteStyles = css`
  .note {
    padding: 0.35em 0.75em;
    border: 1px dashed var(--edge);
    border-radius: 0.75em;
    color: var(--muted);
    font-size: 0.8125em;
  }
`;
