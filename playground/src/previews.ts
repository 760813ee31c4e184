import '@convograph/preview';
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../src/inbound/index.ts';
import type { SendRequest } from '../../src/outbound/index.ts';
import type { Conversion } from './convert.ts';
import { LightElement } from './light-element.ts';
import { andMore } from './notices.ts';
import { type View, views } from './state.ts';

/** So many requests or outcomes are drawn. */
const maxItems = 30;

const names: Readonly<Record<View, string>> = { both: 'Both', app: 'App', web: 'Web' };

/** Shows the messages as people see them. Says `view-chosen` with the clients to show. */
export class MessagePreviews extends LightElement {
  static override properties = {
    conversion: { attribute: false },
    view: { attribute: false },
  };

  declare conversion: Conversion | undefined;
  declare view: View;

  constructor() {
    super();
    this.view = 'both';
  }

  protected override render(): TemplateResult {
    const requests = this.conversion?.kind === 'sent' ? this.conversion.requests : [];
    const outcomes = this.conversion?.kind === 'received' ? this.conversion.items.map(({ outcome }) => outcome) : [];
    const isEmpty = requests.length + outcomes.length === 0;
    return html`
      ${this.#drawChoice()}
      ${isEmpty ? html`<p class="quiet">There is nothing to see.</p>` : this.#drawClients(requests, outcomes)}
      ${andMore(requests.length + outcomes.length - maxItems)}
    `;
  }

  #drawChoice(): TemplateResult {
    return html`
      <fieldset class="segments">
        <legend class="unseen">Show the preview of</legend>
        ${views.map(
          (view) => html`
            <label>
              <input
                type="radio"
                name="view"
                .checked=${view === this.view}
                @change=${() => this.tell('view-chosen', view)}
              />
              <span>${names[view]}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #drawClients(requests: readonly SendRequest[], outcomes: readonly Outcome[]): TemplateResult {
    return html`
      <div class="clients">
        ${(['app', 'web'] as const).map((client) =>
          this.view === 'both' || this.view === client
            ? html`
                <section class="client" aria-label=${clientNames[client]}>
                  <h3>${clientNames[client]}</h3>
                  <convograph-preview
                    client=${client}
                    .requests=${requests.slice(0, maxItems)}
                    .outcomes=${outcomes.slice(0, maxItems)}
                  ></convograph-preview>
                </section>
              `
            : nothing,
        )}
      </div>
    `;
  }
}

const clientNames = { app: 'In the Instagram app', web: 'On instagram.com' } as const;

customElements.define('message-previews', MessagePreviews);
