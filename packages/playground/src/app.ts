import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { copied } from './copy-button.ts';
import './editor.ts';
import type { JsonEditor } from './editor.ts';
import { type Example, exampleShown } from './examples.ts';
import { isFormattable } from './json-depth.ts';
import { LightElement } from './light-element.ts';
import './options-form.ts';
import './previews.ts';
import './results.ts';
import { isRoomy } from './roomy.ts';
import { Session } from './session.ts';
import './speaker.ts';
import { spokenOf } from './spoken.ts';
import type { Direction, PageOptions, PageState, View } from './state.ts';
import './toast.ts';
import type { BriefToast } from './toast.ts';
import './toolbar.ts';
import { damagedLink, headings, said } from './words.ts';

/** The page below its header: draws the session and handles clicks. */
export class ConvographPlayground extends LightElement {
  readonly #session = new Session(this);

  /** The text inside the element is for browsers where no script runs. */
  override connectedCallback(): void {
    this.replaceChildren();
    super.connectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, isPending, isLinkDamaged } = this.#session;
    if (state === undefined) return nothing;
    const { input, result, preview } = headings[state.direction];
    return html`
      ${isLinkDamaged ? html`<p class="warning" role="alert">${damagedLink}</p>` : nothing}
      ${this.#drawToolbar(state)}
      <div class="columns">
        ${column('input', input, this.#drawInput(state))}
        ${column('result', result, this.#drawResults(), isPending)}
        ${column('preview', preview, this.#drawPreviews(state), isPending)}
      </div>
      <quiet-speaker .words=${spokenOf(exampleShown(state), this.#session.conversion)}></quiet-speaker>
      <brief-toast></brief-toast>
    `;
  }

  #drawToolbar(state: PageState): TemplateResult {
    return html`
      <page-toolbar
        .direction=${state.direction}
        .example=${exampleShown(state)}
        @direction-chosen=${({ detail }: CustomEvent<Direction>) => this.#session.chooseDirection(detail)}
        @example-chosen=${({ detail }: CustomEvent<Example>) => this.#session.chooseExample(detail)}
        @link-wanted=${this.#copyLink}
      ></page-toolbar>
    `;
  }

  #drawInput(state: PageState): TemplateResult {
    const { inputHint } = headings[state.direction];
    const editor = html`
      <json-editor
        .name=${inputHint}
        .text=${state.text}
        .marks=${this.#session.marks}
        @text-edited=${({ detail }: CustomEvent<string>) => this.#session.edit({ text: detail })}
      ></json-editor>
    `;
    return html`
      <div class="hint">
        <p class="quiet">${exampleShown(state)?.about ?? inputHint}</p>
        <button type="button" class="small" @click=${this.#format}>Format</button>
      </div>
      ${keyed(state.direction, editor)} ${state.direction === 'send' ? this.#drawOptions(state.options) : nothing}
    `;
  }

  #drawOptions(options: PageOptions): TemplateResult {
    return html`
      <details ?open=${isRoomy()}>
        <summary>Options</summary>
        <options-form
          .options=${options}
          @options-chosen=${({ detail }: CustomEvent<PageOptions>) => this.#session.edit({ options: detail })}
        ></options-form>
      </details>
    `;
  }

  #drawResults(): TemplateResult {
    return html`
      <conversion-results
        .conversion=${this.#session.conversion}
        @point-at=${({ detail }: CustomEvent<number | null>) => this.#pointAt(detail ?? undefined)}
        @go-to=${({ detail }: CustomEvent<number>) => this.#goTo(detail)}
        @said=${({ detail }: CustomEvent<string>) => this.#say(detail)}
      ></conversion-results>
    `;
  }

  #drawPreviews({ direction, view }: PageState): TemplateResult {
    return html`
      <message-previews
        .conversion=${this.#session.conversion}
        .direction=${direction}
        .view=${view}
        @view-chosen=${({ detail }: CustomEvent<View>) => this.#session.chooseView(detail)}
      ></message-previews>
    `;
  }

  #pointAt(index: number | undefined): void {
    this.#session.pointAt(index);
    const range = index === undefined ? undefined : this.#session.conversion?.findings[index]?.range;
    if (range !== undefined) this.#editor?.reveal(range);
  }

  #goTo(index: number): void {
    const range = this.#session.conversion?.findings[index]?.range;
    if (range !== undefined) this.#editor?.goTo(range);
  }

  get #editor(): JsonEditor | null {
    return this.querySelector<JsonEditor>('json-editor');
  }

  #format(): void {
    if (isFormattable(this.#session.state?.text ?? '')) this.#editor?.format();
    else this.#say(said.notFormatted);
  }

  async #copyLink(): Promise<void> {
    const { state } = this.#session;
    const { href } = location;
    const link = await this.#session.makeLink();
    if (link === undefined) return this.#say(said.linkTooLong);
    const isOvertaken = state !== this.#session.state || ![href, link].includes(location.href);
    if (isOvertaken) return this.#say(said.linkOvertaken);
    history.replaceState(null, '', link);
    this.#say((await copied(link)) ? said.linkCopied : said.linkInAddress);
  }

  #say(words: string): void {
    this.querySelector<BriefToast>('brief-toast')?.say(words);
  }
}

function column(id: string, heading: string, content: TemplateResult, isPending = false): TemplateResult {
  return html`
    <section id=${id} class="column" tabindex="-1" aria-labelledby="${id}-heading" ?data-pending=${isPending}>
      <h2 id="${id}-heading">${heading}</h2>
      ${content}
    </section>
  `;
}

customElements.define('convograph-playground', ConvographPlayground);
