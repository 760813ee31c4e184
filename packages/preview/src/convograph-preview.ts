import type { Outcome } from 'convograph/inbound';
import type { SendRequest } from 'convograph/outbound';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { drawMessage } from './draw-message.ts';
import { styles } from './styles.ts';
import { drawThread } from './thread.ts';

/** Draws Instagram messages as people see them. */
export class ConvographPreview extends LitElement {
  static override properties = {
    requests: { attribute: false },
    outcomes: { attribute: false },
    client: { reflect: true },
    loadMedia: { type: Boolean, attribute: 'load-media', reflect: true },
  };

  static override styles = styles;

  /** What `toInstagram` gave; drawn as sent by the business. Default: none. */
  declare requests: readonly SendRequest[];
  /** What `fromInstagram` gave; drawn after the requests, as received. Default: none. */
  declare outcomes: readonly Outcome[];
  /** Where the person reads. Default: `app`. */
  declare client: 'app' | 'web';
  /** Whether media are loaded from their links. Default: `false`; a tile stands for each. */
  declare loadMedia: boolean;

  constructor() {
    super();
    this.requests = [];
    this.outcomes = [];
    this.client = 'app';
    this.loadMedia = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const thread = drawThread(this.requests, this.outcomes, { client: this.client, loadMedia: this.loadMedia });
    if (thread.length === 0) return nothing;
    return html`<ol role="list" aria-label="Messages" part="messages">${thread.map(drawMessage)}</ol>`;
  }
}
