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

/** Colours by variables of the page, so that light and dark are its business. */
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

/** The browser needs seconds to break a longer line. */
const maxWrappedCharacters = 10_000;

/** `EditorView.lineWrapping`, unless a line is endless. */
const wrapping = EditorView.contentAttributes.compute(['doc'], ({ doc }) =>
  isEndless(doc) ? {} : { class: 'cm-lineWrapping' },
);

function isEndless(doc: Text): boolean {
  for (const line of doc.iterLines()) if (line.length > maxWrappedCharacters) return true;
  return false;
}

/** What the editor can do. Tab is left alone, so that it leaves the editor. */
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
