import type { EditorView } from '@codemirror/view';

/** Scrolls the text of the editor, and not the page, until a position is in the middle. */
export function reveal(view: EditorView, position: number): void {
  approach(view, position);
  // Only then the position is drawn, and its coordinates are known.
  requestAnimationFrame(() => centre(view, position));
}

function centre(view: EditorView, position: number): void {
  const coordinates = view.coordsAtPos(position);
  if (coordinates === null) return;
  const { top, bottom, left, right } = view.scrollDOM.getBoundingClientRect();
  view.scrollDOM.scrollTop += coordinates.top - (top + bottom) / 2;
  view.scrollDOM.scrollLeft += coordinates.left - (left + right) / 2;
}

/** Estimates where the position is: down a line that is wrapped, along a line that is not. */
function approach(view: EditorView, position: number): void {
  const { scrollDOM, defaultCharacterWidth } = view;
  const { from, length } = view.state.doc.lineAt(position);
  const { top, height } = view.lineBlockAt(position);
  scrollDOM.scrollTop = top + (height * (position - from)) / Math.max(length, 1) - scrollDOM.clientHeight / 2;
  scrollDOM.scrollLeft = defaultCharacterWidth * (position - from) - scrollDOM.clientWidth / 2;
}
