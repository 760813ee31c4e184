import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LightElement } from './light-element.ts';

/** So long its words must rest, in milliseconds, until they are spoken: typing shall not chatter. */
const restTime = 1000;

/** Tells who listens to the page, and cannot see it change, what has come of their input. */
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
