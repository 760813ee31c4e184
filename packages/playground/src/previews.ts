import '@convograph/preview';
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../../src/inbound/index.ts';
import type { SendRequest } from '../../../src/outbound/index.ts';
import type { Conversion } from './convert.ts';
import { LightElement } from './light-element.ts';
import { andMore } from './notices.ts';
import { type Direction, type View, views } from './state.ts';
import { headings } from './words.ts';

/** At most so many requests or outcomes are drawn. */
const maxItems = 30;

const names: Readonly<Record<View, string>> = { both: 'Both', app: 'App', web: 'Web' };
const clientNames = { app: 'In the Instagram app', web: 'On instagram.com' } as const;

type Client = keyof typeof clientNames;

/** What is drawn. A conversion has either requests or outcomes. */
interface Messages {
  readonly requests: readonly SendRequest[];
  readonly outcomes: readonly Outcome[];
}

/** Shows the messages as people see them. Fires `view-chosen` with the clients to show. */
export class MessagePreviews extends LightElement {
  static override properties = {
    conversion: { attribute: false },
    direction: { attribute: false },
    view: { attribute: false },
  };

  declare conversion: Conversion | undefined;
  declare direction: Direction;
  declare view: View;

  constructor() {
    super();
    this.direction = 'send';
    this.view = 'both';
  }

  protected override render(): TemplateResult {
    const messages = messagesOf(this.conversion);
    const number = messages.requests.length + messages.outcomes.length;
    return html`
      ${this.direction === 'send' ? this.#drawChoice() : nothing}
      ${number === 0 ? html`<p class="quiet">There is nothing to see.</p>` : this.#drawMessages(messages)}
      ${andMore(number - maxItems)}
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

  #drawMessages(messages: Messages): TemplateResult {
    return html`
      <div class="clients">${this.direction === 'send' ? this.#drawClients(messages) : drawPreview('app', messages)}</div>
      <p class="quiet">${headings[this.direction].previewHint}</p>
    `;
  }

  /** Only what is sent looks different in the two clients. */
  #drawClients(messages: Messages): readonly TemplateResult[] {
    const clients = (['app', 'web'] as const).filter((client) => this.view === 'both' || this.view === client);
    return clients.map(
      (client) => html`
        <section class="client" aria-label=${clientNames[client]}>
          <h3>${clientNames[client]}</h3>
          ${drawPreview(client, messages)}
        </section>
      `,
    );
  }
}

function drawPreview(client: Client, { requests, outcomes }: Messages): TemplateResult {
  return html`
    <convograph-preview
      client=${client}
      .requests=${requests.slice(0, maxItems)}
      .outcomes=${outcomes.slice(0, maxItems)}
    ></convograph-preview>
  `;
}

function messagesOf(conversion: Conversion | undefined): Messages {
  const requests = conversion?.kind === 'sent' ? conversion.requests : [];
  const outcomes = conversion?.kind === 'received' ? conversion.items.map(({ outcome }) => outcome) : [];
  return { requests, outcomes };
}

customElements.define('message-previews', MessagePreviews);
