import { html, type TemplateResult } from 'lit';
import { LightElement } from './light-element.ts';

/** Copies a text. Fires `said` with the result in words. */
export class CopyButton extends LightElement {
  static override properties = {
    text: { attribute: false },
    what: { attribute: false },
  };

  declare text: string;
  /** The name of what is copied, such as `request 1`. */
  declare what: string;

  constructor() {
    super();
    this.text = '';
    this.what = '';
  }

  protected override render(): TemplateResult {
    return html`
      <button type="button" class="small" @click=${this.#copy}>Copy<span class="unseen"> ${this.what}</span></button>
    `;
  }

  async #copy(): Promise<void> {
    const isCopied = await copied(this.text);
    this.tell('said', isCopied ? `Copied ${this.what}.` : 'This browser does not let the page copy.');
  }
}

/** Copies a text to the clipboard. Tells whether the browser allowed it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

customElements.define('copy-button', CopyButton);
