import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import type { Extension, Text } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { jsonColours } from './json-colours.ts';
import { markField } from './marks.ts';

/** The colours are variables of the page: it chooses light or dark. */
const theme = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'transparent', height: '100%', fontSize: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--text)', paddingBlock: '0.75rem' },
  '.cm-gutters': { color: 'var(--faint)', backgroundColor: 'transparent', border: 'none', paddingLeft: '0.25rem' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--tint)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--tint-strong)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
});

/** Browsers need seconds to wrap a longer line. */
const maxWrappedCharacters = 10_000;

/** `EditorView.lineWrapping`, unless one line is longer than that. */
const wrapping = EditorView.contentAttributes.compute(['doc'], ({ doc }) =>
  isEndless(doc) ? {} : { class: 'cm-lineWrapping' },
);

function isEndless(doc: Text): boolean {
  for (const line of doc.iterLines()) if (line.length > maxWrappedCharacters) return true;
  return false;
}

/** The extensions of the editor. Tab has no binding, so that it leaves the editor. */
export function editorSetUp(accessibleName: string): Extension {
  return [
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    bracketMatching(),
    json(),
    syntaxHighlighting(jsonColours),
    highlightSpecialChars(),
    wrapping,
    EditorView.contentAttributes.of({ 'aria-label': accessibleName, spellcheck: 'false', tabindex: '0' }),
    markField,
    theme,
  ];
}
