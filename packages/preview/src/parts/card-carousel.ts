import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import { lengthOf, startAt, type Turn } from './slides.ts';

/** What each key does. */
const keys = new Map<string, (isRightToLeft: boolean) => Turn>([
  ['ArrowRight', (isRightToLeft) => (isRightToLeft ? 'previous' : 'next')],
  ['ArrowLeft', (isRightToLeft) => (isRightToLeft ? 'next' : 'previous')],
  ['Home', () => 'first'],
  ['End', () => 'last'],
]);

/** Cards to swipe. It has no shadow tree, so that the styles and parts of the preview work here too. */
export class CardCarousel extends LitElement {
  static override properties = {
    cards: { attribute: false },
    atStart: { state: true },
    atEnd: { state: true },
  };

  declare cards: readonly TemplateResult[];
  declare atStart: boolean;
  declare atEnd: boolean;

  /** Where a smooth scroll will end, so that a second tap goes on from there. */
  #aim: number | undefined;

  constructor() {
    super();
    this.cards = [];
    this.atStart = true;
    this.atEnd = true;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const label = `Carousel of ${this.cards.length} cards`;
    return html`<div class="carousel" role="group" aria-roledescription="carousel" aria-label=${label} part="carousel">
      <div class="slides" role="group" aria-label="Cards" part="slides" tabindex="0" @scroll=${this.#measure} @keydown=${this.#press} @scrollend=${this.#forgetAim}>
        ${this.cards.map((card, index) => this.#drawSlide(card, index))}
      </div>
      ${this.#drawTurn('previous', this.atStart)} ${this.#drawTurn('next', this.atEnd)}
    </div>`;
  }

  #drawSlide(card: TemplateResult, index: number): TemplateResult {
    const label = `${index + 1} of ${this.cards.length}`;
    return html`<div class="slide" role="group" aria-roledescription="slide" aria-label=${label} @focusin=${show}>${card}</div>`;
  }

  /** At an end the button stays, so that it keeps the focus. */
  #drawTurn(to: 'previous' | 'next', isIdle: boolean): TemplateResult {
    const label = to === 'next' ? 'Next card' : 'Previous card';
    const hidden = this.atStart && this.atEnd;
    return html`<button type="button" class="turn ${to}" part=${`turn ${to}`} aria-label=${label} aria-disabled=${isIdle} ?hidden=${hidden} @click=${() => this.#turn(to)}>${icons.chevron}</button>`;
  }

  protected override firstUpdated(): void {
    new ResizeObserver(() => this.#measure()).observe(this.#slides);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Later: the measure may ask for another update, which must not begin within this one.
    if (changed.has('cards')) queueMicrotask(() => this.#measure());
  }

  get #slides(): HTMLElement {
    const slides = this.querySelector<HTMLElement>('.slides');
    if (slides === null) throw new TypeError('The carousel has not been drawn yet.');
    return slides;
  }

  #measure(): void {
    const { scrollLeft } = this.#slides;
    // Not every browser fires `scrollend`.
    if (this.#aim !== undefined && Math.abs(this.#aim - scrollLeft) <= 1) this.#forgetAim();
    this.atStart = Math.abs(scrollLeft) <= 1;
    this.atEnd = Math.abs(scrollLeft) >= lengthOf(this.#slides) - 1;
  }

  #forgetAim(): void {
    this.#aim = undefined;
  }

  #press(event: KeyboardEvent): void {
    const turn = keys.get(event.key)?.(getComputedStyle(this).direction === 'rtl');
    if (turn === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#turn(turn);
  }

  #turn(to: Turn): void {
    const start = startAt(this.#slides, to, this.#aim ?? this.#slides.scrollLeft);
    if (start === undefined) return;
    this.#aim = start;
    this.#slides.scrollTo({ left: start });
  }
}

/** Scrolls a slide that gets the focus by keyboard into view. Under a pointer nothing moves: it is about to click. */
function show({ target, currentTarget }: Event): void {
  const isByKeyboard = target instanceof Element && target.matches(':focus-visible');
  if (isByKeyboard && currentTarget instanceof Element)
    currentTarget.scrollIntoView({ block: 'nearest', inline: 'start' });
}
