import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Finding, Gravity } from './findings.ts';
import type { Range } from './pointer-range.ts';

/** A range of the text that a notice or an issue is about. */
export interface Mark extends Range {
  readonly gravity: Gravity;
  /** The word and the number of the list. */
  readonly label: string;
  readonly isPointedAt: boolean;
}

/** Gives a mark for each notice and issue. The mark of the one that is pointed at is stronger. */
export function marksOf(findings: readonly Finding[], pointedAt: number | undefined): readonly Mark[] {
  return findings.flatMap(({ gravity, range }, index) =>
    range ? [{ ...range, gravity, label: labelOf(gravity, index), isPointedAt: index === pointedAt }] : [],
  );
}

export function labelOf(gravity: Gravity, index: number): string {
  return `${gravity} ${index + 1}`;
}

export const setMarks = StateEffect.define<readonly Mark[]>();

/** Draws the marks in the editor. They move with the text while somebody types. */
export const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (drawn, { changes, effects, newDoc }) =>
    effects.reduce(
      (latest, effect) => (effect.is(setMarks) ? decorations(effect.value, newDoc) : latest),
      drawn.map(changes),
    ),
  provide: (field) => EditorView.decorations.from(field),
});

function decorations(marks: readonly Mark[], doc: Text): DecorationSet {
  const lines = marks.map(({ from }) => doc.lineAt(from).number);
  const crowded = new Set(lines.filter((line, index) => lines.indexOf(line) !== index));
  const parts = marks.flatMap((mark) => [
    ...underlines(mark, doc),
    label(mark, doc, crowded.has(doc.lineAt(mark.from).number)),
  ]);
  return Decoration.set(parts, true);
}

/** Of a longer range only so many lines are underlined. */
const maxUnderlinedLines = 40;

/** Underlines a range line by line, without the white space at the beginning of lines. */
function underlines({ from, to, gravity, isPointedAt }: Mark, doc: Text) {
  const decoration = Decoration.mark({ class: `mark mark-${gravity}${isPointedAt ? ' mark-pointed-at' : ''}` });
  const [first, last] = [doc.lineAt(from).number, doc.lineAt(to).number];
  const numbers = Array.from({ length: Math.min(last - first + 1, maxUnderlinedLines) }, (_, index) => first + index);
  return numbers.flatMap((number) => {
    const line = doc.line(number);
    const start = Math.max(from, line.from + line.text.search(/\S|$/));
    const end = Math.min(to, line.to);
    return start < end ? [decoration.range(start, end)] : [];
  });
}

/** Puts the label at the end of the line; where the line has several marks, after its own range. */
function label({ from, to, gravity, label }: Mark, doc: Text, isInside: boolean) {
  const widget = new LabelWidget(gravity, label);
  const end = doc.lineAt(from).to;
  return Decoration.widget({ widget, side: 1 }).range(isInside ? Math.min(to, end) : end);
}

class LabelWidget extends WidgetType {
  declare readonly gravity: Gravity;
  declare readonly label: string;

  constructor(gravity: Gravity, label: string) {
    super();
    this.gravity = gravity;
    this.label = label;
  }

  override eq(other: LabelWidget): boolean {
    return other.label === this.label;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = `label label-${this.gravity}`;
    element.textContent = this.label;
    // Screen readers read the list, which names the path.
    element.ariaHidden = 'true';
    return element;
  }
}
