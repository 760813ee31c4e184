import { html, type TemplateResult } from 'lit';
import { LightElement } from './light-element.ts';

/** In milliseconds. After a silence screen readers say the same words again. */
const shownTime = 5000;
const silentTime = 100;

/** Shows the result of a click for a moment. */
export class BriefToast extends LightElement {
  static override properties = { words: { state: true } };

  declare words: string;

  #timer = 0;

  constructor() {
    super();
    this.words = '';
  }

  say(words: string): void {
    clearTimeout(this.#timer);
    this.words = '';
    this.#timer = window.setTimeout(() => this.#show(words), silentTime);
  }

  #show(words: string): void {
    this.words = words;
    this.#timer = window.setTimeout(() => {
      this.words = '';
    }, shownTime);
  }

  protected override render(): TemplateResult {
    return html`<p class="toast" role="status">${this.words}</p>`;
  }
}

customElements.define('brief-toast', BriefToast);
