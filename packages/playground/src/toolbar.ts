import { html, type TemplateResult } from 'lit';
import { type Example, examples } from './examples.ts';
import { LightElement } from './light-element.ts';
import { type Direction, directions } from './state.ts';

const names: Readonly<Record<Direction, string>> = { send: 'Send a message', receive: 'Receive a webhook' };

/** Chooses the direction and the example. Fires `direction-chosen`, `example-chosen` and `link-wanted`. */
export class PageToolbar extends LightElement {
  static override properties = {
    direction: { attribute: false },
    example: { attribute: false },
  };

  declare direction: Direction;
  /** The example that is on the page unchanged. */
  declare example: Example | undefined;

  constructor() {
    super();
    this.direction = 'send';
  }

  protected override render(): TemplateResult {
    return html`
      <fieldset class="segments">
        <legend class="unseen">Direction</legend>
        ${directions.map((direction) => this.#drawDirection(direction))}
      </fieldset>
      <label class="example">
        <span>Example</span>
        <select @change=${this.#chooseExample}>
          <option value="" disabled .selected=${this.example === undefined}>Your own</option>
          ${this.#drawGroups()}
        </select>
      </label>
      <button type="button" @click=${() => this.tell('link-wanted')}>Copy link</button>
    `;
  }

  #drawDirection(direction: Direction): TemplateResult {
    return html`
      <label>
        <input
          type="radio"
          name="direction"
          .checked=${direction === this.direction}
          @change=${() => this.tell('direction-chosen', direction)}
        />
        <span>${names[direction]}</span>
      </label>
    `;
  }

  #drawGroups(): readonly TemplateResult[] {
    const offered = examples.filter(({ direction }) => direction === this.direction);
    const groups = new Set(offered.map(({ group }) => group));
    return Array.from(
      groups,
      (name) => html`
        <optgroup label=${name}>
          ${offered.filter(({ group }) => group === name).map((example) => this.#drawExample(example))}
        </optgroup>
      `,
    );
  }

  #drawExample({ id, name }: Example): TemplateResult {
    return html`<option value=${id} .selected=${id === this.example?.id}>${name}</option>`;
  }

  #chooseExample({ currentTarget }: Event): void {
    const { value } = currentTarget as HTMLSelectElement;
    this.tell(
      'example-chosen',
      examples.find(({ id }) => id === value),
    );
  }
}

customElements.define('page-toolbar', PageToolbar);
