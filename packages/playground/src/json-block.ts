import { html, type TemplateResult } from 'lit';
import './copy-button.ts';
import { formatJson } from './format-json.ts';
import { coloured } from './json-colours.ts';

/** At most so many characters of a block are drawn. Its button copies all of it. */
const maxCharacters = 20_000;

/** A value as formatted JSON, with a button that copies it. */
export function jsonBlock(title: string, value: unknown): TemplateResult {
  const json = formatted(value);
  const hidden = json.length - maxCharacters;
  return html`
    <figure class="block">
      <figcaption>
        <h3>${title}</h3>
        <copy-button .text=${json} .what=${title.toLowerCase()}></copy-button>
      </figcaption>
      <pre><code>${coloured(json, maxCharacters)}</code></pre>
      ${hidden > 0 ? html`<p class="quiet">… and ${hidden} more characters, which are copied too</p>` : ''}
    </figure>
  `;
}

function formatted(value: unknown): string {
  try {
    return formatJson(value);
  } catch {
    // JSON.parse takes any depth, the formatter only some thousand levels.
    return '"nested too deep to be shown"';
  }
}
