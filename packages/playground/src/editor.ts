import { isolateHistory } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { format } from 'jsonc-parser';
import type { PropertyValues } from 'lit';
import { editorSetUp } from './editor-set-up.ts';
import { LightElement } from './light-element.ts';
import { type Mark, setMarks } from './marks.ts';
import type { Range } from './pointer-range.ts';
import { reveal } from './reveal.ts';

/** Edits JSON. Fires `text-edited` with the text whenever somebody changes it. */
export class JsonEditor extends LightElement {
  static override properties = {
    text: { attribute: false },
    marks: { attribute: false },
    name: { attribute: false },
  };

  declare text: string;
  declare marks: readonly Mark[];
  /** The name that screen readers say. */
  declare name: string;

  #view: EditorView | undefined;

  constructor() {
    super();
    this.text = '';
    this.marks = [];
    this.name = '';
  }

  protected override firstUpdated(): void {
    const onChange = EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) this.#take(state.doc.toString());
    });
    this.#view = new EditorView({ doc: this.text, extensions: [editorSetUp(this.name), onChange], parent: this });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (view === undefined) return;
    if (changed.has('text')) replaceText(view, this.text);
    if (changed.has('marks')) view.dispatch({ effects: setMarks.of(this.marks) });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
  }

  /** Scrolls the text, and not the page, to a range. */
  reveal({ from }: Range): void {
    const view = this.#view;
    if (view !== undefined) reveal(view, Math.min(from, view.state.doc.length));
  }

  /** Selects a range and puts the cursor there. */
  goTo({ from, to }: Range): void {
    const view = this.#view;
    if (view === undefined) return;
    const end = view.state.doc.length;
    view.dispatch({ selection: { anchor: Math.min(from, end), head: Math.min(to, end) } });
    reveal(view, Math.min(from, end));
    view.focus();
    // The whole editor, so that the bar at the top does not cover it.
    this.scrollIntoView({ block: 'nearest' });
  }

  /** Gives each part of the JSON its own line. Names, values and their order stay as they are. */
  format(): void {
    const edits = format(this.text, undefined, { insertSpaces: true, tabSize: 2 });
    const changes = edits.map(({ offset, length, content }) => ({
      from: offset,
      to: offset + length,
      insert: content,
    }));
    this.#view?.dispatch({ changes, annotations: isolateHistory.of('full') });
  }

  #take(text: string): void {
    this.text = text;
    this.tell('text-edited', text);
  }
}

function replaceText(view: EditorView, text: string): void {
  const { doc } = view.state;
  if (doc.toString() === text) return;
  view.dispatch({
    changes: { from: 0, to: doc.length, insert: text },
    selection: { anchor: 0 },
    scrollIntoView: true,
    // A step of its own for undo, however soon it follows what was typed.
    annotations: isolateHistory.of('full'),
  });
}

customElements.define('json-editor', JsonEditor);
