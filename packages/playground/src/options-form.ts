import { html, type TemplateResult } from 'lit';
import { LightElement } from './light-element.ts';
import { type ChosenOption, defaultOptions, optionChoices, type PageOptions } from './state.ts';

type TextOption = 'to' | 'commentId' | 'messageId';

/** The name of each choice. */
const choices: { readonly [Option in ChosenOption]: Readonly<Record<PageOptions[Option], string>> } = {
  profile: { documented: 'As documented', current: 'As it is today' },
  callChoices: { both: 'Button and text', button: 'Button', text: 'Text' },
  longText: { cut: 'Cut', 'follow-up': 'Cut, whole in a text' },
  onLoss: { report: 'Give a notice', refuse: 'Refuse the message' },
};

const labels: { readonly [Option in ChosenOption | TextOption]: string } = {
  profile: 'Instagram',
  callChoices: 'Numbers to call',
  longText: 'Long titles',
  onLoss: 'Losses',
  to: 'Recipient',
  commentId: 'Comment',
  messageId: 'Message id',
};

/** The options of `toInstagram`. Fires `options-chosen` with all of them after each change. */
export class OptionsForm extends LightElement {
  static override properties = { options: { attribute: false } };

  declare options: PageOptions;

  constructor() {
    super();
    this.options = defaultOptions;
  }

  protected override render(): TemplateResult {
    const { humanAgent } = this.options;
    return html`
      <div class="fields">
        ${this.#drawSelect('profile')} ${this.#drawSelect('callChoices')} ${this.#drawSelect('longText')}
        ${this.#drawSelect('onLoss')} ${this.#drawInput('to')} ${this.#drawInput('messageId')}
        ${this.#drawInput('commentId')}
        <label class="check">
          <input type="checkbox" .checked=${humanAgent} @change=${this.#chooseTag} />
          <span>Sent by a human agent</span>
        </label>
      </div>
    `;
  }

  #drawSelect(option: ChosenOption): TemplateResult {
    const names: Readonly<Record<string, string>> = choices[option];
    return html`
      <label>
        ${title(option)}
        <select @change=${(event: Event) => this.#choose(option, typed(event))}>
          ${optionChoices[option].map(
            (each) => html`<option value=${each} .selected=${each === this.options[option]}>${names[each]}</option>`,
          )}
        </select>
      </label>
    `;
  }

  #drawInput(option: TextOption): TemplateResult {
    return html`
      <label>
        ${title(option)}
        <input
          type="text"
          autocomplete="off"
          spellcheck="false"
          .value=${this.options[option]}
          @input=${(event: Event) => this.#choose(option, typed(event))}
        />
      </label>
    `;
  }

  #chooseTag(event: Event): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    this.tell('options-chosen', { ...this.options, humanAgent: checked });
  }

  #choose(option: ChosenOption | TextOption, value: string): void {
    this.tell('options-chosen', { ...this.options, [option]: value });
  }
}

function title(option: ChosenOption | TextOption): TemplateResult {
  return html`<span class="title">${labels[option]} <code>${option}</code></span>`;
}

/** Only inputs and selects have these listeners. */
function typed({ currentTarget }: Event): string {
  return (currentTarget as HTMLInputElement | HTMLSelectElement).value;
}

customElements.define('options-form', OptionsForm);
