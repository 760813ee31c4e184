import { jsonLanguage } from '@codemirror/lang-json';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { html, type TemplateResult } from 'lit';

/** Classes for the pieces of JSON; their colours are in the style sheet. */
export const jsonColours = tagHighlighter([
  { tag: tags.propertyName, class: 'json-name' },
  { tag: tags.string, class: 'json-string' },
  { tag: tags.number, class: 'json-number' },
  { tag: [tags.bool, tags.null], class: 'json-word' },
]);

/** Turns JSON text into what is drawn of it. */
export function coloured(json: string): readonly (TemplateResult | string)[] {
  const pieces: (TemplateResult | string)[] = [];
  highlightCode(
    json,
    jsonLanguage.parser.parse(json),
    jsonColours,
    (text, classes) => pieces.push(classes === '' ? text : html`<span class=${classes}>${text}</span>`),
    () => pieces.push('\n'),
  );
  return pieces;
}
