import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Conversion, convert } from './convert.ts';
import { type Example, firstExamples, withExample } from './examples.ts';
import { type Mark, marksOf } from './marks.ts';
import { type Direction, decodeState, defaultState, encodeState, type PageState } from './state.ts';

/** Milliseconds without typing until the input is converted. */
const restTime = { small: 120, large: 600 } as const;
const largeCharacters = 100_000;

/** The state of the page, and its conversion. */
export class Session implements ReactiveController {
  /** Absent until the link is read. */
  state: PageState | undefined;
  conversion: Conversion | undefined;
  marks: readonly Mark[] = [];
  /** Whether the conversion is of an older state. */
  isPending = false;
  /** Whether the page was opened by a link that cannot be read. */
  isLinkDamaged = false;

  readonly #host: ReactiveControllerHost;
  /** The last text of each direction. */
  readonly #texts = new Map<Direction, string>();
  #timer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#openLink);
    this.#openLink();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#openLink);
  }

  /** Takes what somebody types. The conversion waits until nobody types. */
  edit(change: Partial<Pick<PageState, 'text' | 'options'>>): void {
    if (this.state === undefined || change.text === this.state.text) return;
    this.state = { ...this.state, ...change };
    this.isLinkDamaged = false;
    forgetLink();
    this.isPending = true;
    clearTimeout(this.#timer);
    const time = this.state.text.length > largeCharacters ? restTime.large : restTime.small;
    this.#timer = window.setTimeout(() => this.#convert(), time);
    this.#host.requestUpdate();
  }

  chooseView(view: PageState['view']): void {
    if (this.state === undefined) return;
    this.state = { ...this.state, view };
    forgetLink();
    this.#host.requestUpdate();
  }

  chooseExample(example: Example): void {
    forgetLink();
    this.#show(withExample(this.state ?? defaultState, example));
  }

  /** Shows the last text of that direction. */
  chooseDirection(direction: Direction): void {
    if (this.state === undefined) return;
    this.#texts.set(this.state.direction, this.state.text);
    forgetLink();
    const text = this.#texts.get(direction) ?? firstExamples[direction].text;
    this.#show({ ...this.state, direction, text });
  }

  /** Makes one mark stronger; without a number, none. */
  pointAt(index: number | undefined): void {
    // The ranges of the last conversion may not fit the text any more.
    if (this.conversion === undefined || this.isPending) return;
    this.marks = marksOf(this.conversion.findings, index);
    this.#host.requestUpdate();
  }

  /** Gives the address of this page with all of its state; nothing where it would be too long. */
  async makeLink(): Promise<string | undefined> {
    const fragment = this.state && (await encodeState(this.state));
    return fragment && new URL(`#${fragment}`, location.href).href;
  }

  readonly #openLink = async (): Promise<void> => {
    const fragment = location.hash.slice(1);
    const isLink = fragment !== '' && !isOfPart();
    if (!isLink && this.state !== undefined) return;
    const linked = isLink ? await decodeState(fragment) : undefined;
    // Another link or an edit came meanwhile.
    if (location.hash.slice(1) !== fragment) return;
    if (linked === undefined) this.#show(withExample(this.state ?? defaultState, firstExamples.send));
    // With the line breaks that the editor uses.
    else this.#show({ ...linked, text: linked.text.replace(/\r\n?/g, '\n') });
    this.isLinkDamaged = isLink && linked === undefined;
  };

  #show(state: PageState): void {
    this.state = state;
    this.isLinkDamaged = false;
    this.#convert();
  }

  #convert(): void {
    if (this.state === undefined) return;
    clearTimeout(this.#timer);
    this.isPending = false;
    this.conversion = convert(this.state);
    this.marks = marksOf(this.conversion.findings, undefined);
    this.#host.requestUpdate();
  }
}

/** Tells whether the address is that of a part of the page, opened in a tab of its own. */
function isOfPart(): boolean {
  return Array.from(document.links).some(({ href }) => href === location.href);
}

/** After a change the address would lead to another state. */
function forgetLink(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
}
