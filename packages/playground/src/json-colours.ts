import { jsonLanguage } from '@codemirror/lang-json';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { html, type TemplateResult } from 'lit';

/** Classes for the parts of JSON. Their colours are in the style sheet. */
export const jsonColours = tagHighlighter([
  { tag: tags.propertyName, class: 'json-name' },
  { tag: tags.string, class: 'json-string' },
  { tag: tags.number, class: 'json-number' },
  { tag: [tags.bool, tags.null], class: 'json-word' },
]);

/** Turns the first characters of JSON text into what is drawn of them. */
export function coloured(json: string, maxCharacters: number): readonly (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = [];
  highlightCode(
    json,
    treeOf(json, maxCharacters),
    jsonColours,
    (text, classes) => parts.push(classes === '' ? text : html`<span class=${classes}>${visible(text)}</span>`),
    () => parts.push('\n'),
    0,
    Math.min(maxCharacters, json.length),
  );
  return parts;
}

/** What nobody sees, such as marks of direction. What joins letters or emoji, or spells the flag of a region, may stay. */
const unseen = /((?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])/u;

/** Shows invisible characters as escapes of JSON. */
function visible(text: string): string | readonly (TemplateResult | string)[] {
  const parts = text.split(unseen);
  if (parts.length === 1) return text;
  // Every other part is an invisible character.
  return parts.map((part, index) => (index % 2 === 0 ? part : html`<span class="escape">${escaped(part)}</span>`));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('');
}

/** Gets the whole text, but stops early. In JSON that is cut, the parser would try for a second to guess the rest. */
function treeOf(json: string, maxCharacters: number) {
  const parse = jsonLanguage.parser.startParse(json);
  parse.stopAt(maxCharacters);
  let tree = parse.advance();
  while (tree === null) tree = parse.advance();
  return tree;
}
