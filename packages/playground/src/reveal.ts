import type { EditorView } from '@codemirror/view';

/** Scrolls the text of the editor, and not the page, until a place is in its middle. */
export function reveal(view: EditorView, position: number): void {
  approach(view, position);
  // Only of what is drawn it is known where it is: by then it is.
  requestAnimationFrame(() => centre(view, position));
}

function centre(view: EditorView, position: number): void {
  const place = view.coordsAtPos(position);
  if (place === null) return;
  const { top, bottom, left, right } = view.scrollDOM.getBoundingClientRect();
  view.scrollDOM.scrollTop += place.top - (top + bottom) / 2;
  view.scrollDOM.scrollLeft += place.left - (left + right) / 2;
}

/** As far down a line that is broken, or along an endless one, as the place is in it. */
function approach(view: EditorView, position: number): void {
  const { scrollDOM, defaultCharacterWidth } = view;
  const { from, length } = view.state.doc.lineAt(position);
  const { top, height } = view.lineBlockAt(position);
  scrollDOM.scrollTop = top + (height * (position - from)) / Math.max(length, 1) - scrollDOM.clientHeight / 2;
  scrollDOM.scrollLeft = defaultCharacterWidth * (position - from) - scrollDOM.clientWidth / 2;
}
