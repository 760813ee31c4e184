import { html, nothing, type TemplateResult } from 'lit';
import type { Conversion, ReceivedItem, Rule } from './convert.ts';
import { jsonBlock } from './json-block.ts';
import { LightElement } from './light-element.ts';
import './notices.ts';
import { andMore } from './notices.ts';
import { isWide } from './roomy.ts';
import { statusOf } from './status.ts';

/** At most so many requests or outcomes are drawn. */
const maxItems = 50;

/** Shows the result of the input: its status, notices and issues, and the JSON. */
export class ConversionResults extends LightElement {
  static override properties = { conversion: { attribute: false } };

  declare conversion: Conversion | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (this.conversion === undefined) return nothing;
    const { tone, word, sentence } = statusOf(this.conversion);
    return html`
      <p class="status"><strong class="badge badge-${tone}">${word}</strong> <span>${sentence}</span></p>
      ${findingList(this.conversion)} ${content(this.conversion)}
    `;
  }
}

function findingList({ findings }: Conversion): TemplateResult | typeof nothing {
  return findings.length === 0 ? nothing : html`<finding-list .findings=${findings}></finding-list>`;
}

function content(conversion: Conversion): unknown {
  if (conversion.kind === 'sent') {
    return [
      ruleLine(conversion.rule),
      folded('Requests', 'counted from 0, as in notices', limited(conversion.requests, requestBlock)),
    ];
  }
  if (conversion.kind === 'received')
    return folded('Callbacks and outcomes', 'counted from 0', limited(conversion.items, itemBlock));
  return nothing;
}

/** Folded where the preview comes below: the JSON is long, and the preview would be far away. */
function folded(title: string, hint: string, blocks: readonly unknown[]): TemplateResult | typeof nothing {
  if (blocks.length === 0) return nothing;
  return html`
    <details class="fold" ?open=${isWide()}>
      <summary>${title} as JSON <span class="quiet">${hint}</span></summary>
      <div class="blocks">${blocks}</div>
    </details>
  `;
}

function limited<T>(items: readonly T[], draw: (item: T, index: number) => TemplateResult): readonly unknown[] {
  return items.length === 0 ? [] : [...items.slice(0, maxItems).map(draw), andMore(items.length - maxItems)];
}

function ruleLine(rule: Rule | undefined): TemplateResult | typeof nothing {
  if (rule === undefined) return nothing;
  return html`
    <p class="rule">
      <span class="quiet">Rule</span> <code>${rule.id}</code> ${withCode(rule.summary)}
      <a href=${rule.source} target="_blank" rel="noopener noreferrer">Source<span class="unseen"> of the rule ${rule.id}</span></a>
    </p>
  `;
}

/** What stands between backticks is code. */
function withCode(summary: string): readonly (string | TemplateResult)[] {
  return summary.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
}

/** Counts from 0, as the sentences of notices do. */
function requestBlock(request: object, index: number): TemplateResult {
  return jsonBlock(`Request ${index}`, request);
}

function itemBlock({ rule, outcome, callback }: ReceivedItem, index: number): TemplateResult {
  const { raw: _, ...rest } = outcome;
  return html`
    <section class="item" aria-label="Outcome ${index}">
      ${ruleLine(rule)} ${callback === undefined ? nothing : jsonBlock(`Callback ${index}`, callback)}
      ${jsonBlock(`Outcome ${index}`, rest)}
      <p class="quiet">Without its <code>raw</code>, which is the item of the webhook itself.</p>
    </section>
  `;
}

customElements.define('conversion-results', ConversionResults);
