import { html, nothing, type TemplateResult } from 'lit';
import { type Finding, maxFindings } from './findings.ts';
import { LightElement } from './light-element.ts';
import { labelOf } from './marks.ts';

/**
 * Lists notices and issues. Fires `point-at` with the index of the one under the pointer or the focus, or with nothing.
 * Fires `go-to` with the index of the one that was chosen.
 */
export class FindingList extends LightElement {
  static override properties = { findings: { attribute: false } };

  declare findings: readonly Finding[];

  constructor() {
    super();
    this.findings = [];
  }

  protected override render(): TemplateResult {
    const shown = this.findings.slice(0, maxFindings);
    return html`
      <ol class="findings" role="list">
        ${shown.map((finding, index) => html`<li>${this.#drawFinding(finding, index)}</li>`)}
      </ol>
      ${andMore(this.findings.length - shown.length)}
    `;
  }

  #drawFinding(finding: Finding, index: number): TemplateResult {
    if (finding.range === undefined) return html`<p class="finding">${words(finding, index)}</p>`;
    return html`
      <button
        type="button"
        class="finding"
        @pointerenter=${() => this.tell('point-at', index)}
        @pointerleave=${() => this.tell('point-at')}
        @focus=${() => this.tell('point-at', index)}
        @blur=${() => this.tell('point-at')}
        @click=${() => this.tell('go-to', index)}
      >
        ${words(finding, index)}
      </button>
    `;
  }
}

function words({ gravity, sentence }: Finding, index: number): TemplateResult {
  return html`<span class="label label-${gravity}">${labelOf(gravity, index)}</span> <span>${breakable(sentence)}</span>`;
}

/** A JSON Pointer is one long word: lines may break after each slash. */
function breakable(sentence: string): readonly TemplateResult[] {
  return sentence.split(/(?<=\/)/).map((part) => html`${part}<wbr />`);
}

/** Says how many more there are. */
export function andMore(number: number): TemplateResult | typeof nothing {
  return number > 0 ? html`<p class="quiet">… and ${number} more</p>` : nothing;
}

customElements.define('finding-list', FindingList);
