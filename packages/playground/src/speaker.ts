import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LightElement } from './light-element.ts';

/** Milliseconds without a change until the words are spoken, so that not every keystroke is. */
const restTime = 1000;

/** Tells the result of the input to people who use a screen reader. */
export class QuietSpeaker extends LightElement {
  static override properties = {
    words: { attribute: false },
    spoken: { state: true },
  };

  declare words: string;
  declare spoken: string;

  #timer = 0;

  constructor() {
    super();
    this.words = '';
    this.spoken = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('words')) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.spoken = this.words;
    }, restTime);
  }

  protected override render(): TemplateResult {
    return html`<p class="unseen" role="status">${this.spoken}</p>`;
  }
}

customElements.define('quiet-speaker', QuietSpeaker);
