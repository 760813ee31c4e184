import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Conversion, convert } from './convert.ts';
import { type Example, firstExamples, withExample } from './examples.ts';
import { type Mark, marksOf } from './marks.ts';
import { type Direction, decodeState, defaultState, encodeState, type PageState } from './state.ts';

/** So long typing must rest, in milliseconds, until the input is converted. */
const restTime = { small: 120, large: 600 } as const;
const largeCharacters = 100_000;

/** What is on the page, and what became of it. */
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
  /** What was last typed for each direction. */
  readonly #drafts = new Map<Direction, string>();
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

  /** Takes what is typed; the conversion waits until typing rests. */
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

  /** Goes on with what was last typed for that direction. */
  chooseDirection(direction: Direction): void {
    if (this.state === undefined) return;
    this.#drafts.set(this.state.direction, this.state.text);
    forgetLink();
    const text = this.#drafts.get(direction) ?? firstExamples[direction].text;
    this.#show({ ...this.state, direction, text });
  }

  /** Makes one mark stronger; without a number, none. */
  pointAt(index: number | undefined): void {
    // The places of the last conversion may be gone from the text by now.
    if (this.conversion === undefined || this.isPending) return;
    this.marks = marksOf(this.conversion.findings, index);
    this.#host.requestUpdate();
  }

  /** The address of this page that holds all of its state; nothing where it would be too long. */
  async makeLink(): Promise<string | undefined> {
    const fragment = this.state && (await encodeState(this.state));
    return fragment && new URL(`#${fragment}`, location.href).href;
  }

  readonly #openLink = async (): Promise<void> => {
    const fragment = location.hash.slice(1);
    const isLink = fragment !== '' && !isOfPart();
    if (!isLink && this.state !== undefined) return;
    const linked = isLink ? await decodeState(fragment) : undefined;
    // Another link, or an edit, was faster.
    if (location.hash.slice(1) !== fragment) return;
    if (linked === undefined) this.#show(withExample(this.state ?? defaultState, firstExamples.send));
    // As the editor keeps it.
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

/** Whether the address is that of a part of the page, opened in a tab of its own. */
function isOfPart(): boolean {
  return Array.from(document.links).some(({ href }) => href === location.href);
}

/** What is changed is no longer what the address says. */
function forgetLink(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
}
